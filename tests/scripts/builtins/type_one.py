print(type(1), type(1) is int, type("a")(5), type(None)())  # expect: <class 'int'> True 5 None
