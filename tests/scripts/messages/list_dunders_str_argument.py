def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: [3, 1, 2].__add__("a"))
# expect: TypeError: can only concatenate list (not "str") to list
t(lambda: [3, 1, 2].__contains__("a"))  # expect: False
t(lambda: [3, 1, 2].__delitem__("a"))
# expect: TypeError: list indices must be integers or slices, not str
t(lambda: [3, 1, 2].__eq__("a"))  # expect: NotImplemented
t(lambda: [3, 1, 2].__ge__("a"))  # expect: NotImplemented
t(lambda: [3, 1, 2].__getitem__("a"))
# expect: TypeError: list indices must be integers or slices, not str
t(lambda: [3, 1, 2].__gt__("a"))  # expect: NotImplemented
t(lambda: [3, 1, 2].__iadd__("a"))  # expect: [3, 1, 2, 'a']
t(lambda: [3, 1, 2].__imul__("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: [3, 1, 2].__iter__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: [3, 1, 2].__le__("a"))  # expect: NotImplemented
t(lambda: [3, 1, 2].__len__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: [3, 1, 2].__lt__("a"))  # expect: NotImplemented
t(lambda: [3, 1, 2].__mul__("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: [3, 1, 2].__ne__("a"))  # expect: NotImplemented
t(lambda: [3, 1, 2].__reversed__("a"))
# expect: TypeError: list.__reversed__() takes no arguments (1 given)
t(lambda: [3, 1, 2].__rmul__("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: [3, 1, 2].__setitem__("a"))  # expect: TypeError:  expected 2 arguments, got 1
