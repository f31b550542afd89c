def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1, 2).__add__("a"))  # expect: TypeError: can only concatenate tuple (not "str") to tuple
t(lambda: (1, 2).__contains__("a"))  # expect: False
t(lambda: (1, 2).__eq__("a"))  # expect: NotImplemented
t(lambda: (1, 2).__ge__("a"))  # expect: NotImplemented
t(lambda: (1, 2).__getitem__("a"))
# expect: TypeError: tuple indices must be integers or slices, not str
t(lambda: (1, 2).__gt__("a"))  # expect: NotImplemented
t(lambda: (1, 2).__iter__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: (1, 2).__le__("a"))  # expect: NotImplemented
t(lambda: (1, 2).__len__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: (1, 2).__lt__("a"))  # expect: NotImplemented
t(lambda: (1, 2).__mul__("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: (1, 2).__ne__("a"))  # expect: NotImplemented
t(lambda: (1, 2).__rmul__("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
