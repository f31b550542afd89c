def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: "abc".__add__("a"))  # expect: 'abca'
t(lambda: "abc".__contains__("a"))  # expect: True
t(lambda: "abc".__eq__("a"))  # expect: False
t(lambda: "abc".__ge__("a"))  # expect: True
t(lambda: "abc".__getitem__("a"))  # expect: TypeError: string indices must be integers, not 'str'
t(lambda: "abc".__gt__("a"))  # expect: True
t(lambda: "abc".__iter__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: "abc".__le__("a"))  # expect: False
t(lambda: "abc".__len__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: "abc".__lt__("a"))  # expect: False
t(lambda: "abc".__mod__("a"))
# expect: TypeError: not all arguments converted during string formatting
t(lambda: "abc".__mul__("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: "abc".__ne__("a"))  # expect: True
t(lambda: "abc".__rmod__("a"))
# expect: TypeError: not all arguments converted during string formatting
t(lambda: "abc".__rmul__("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
