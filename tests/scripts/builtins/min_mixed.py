min(1, "a")  # raises: TypeError: '<' not supported between instances of 'str' and 'int'
