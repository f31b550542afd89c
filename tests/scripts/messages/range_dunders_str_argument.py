def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: range(3).__bool__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: range(3).__contains__("a"))  # expect: False
t(lambda: range(3).__eq__("a"))  # expect: NotImplemented
t(lambda: range(3).__ge__("a"))  # expect: NotImplemented
t(lambda: range(3).__getitem__("a"))
# expect: TypeError: range indices must be integers or slices, not str
t(lambda: range(3).__gt__("a"))  # expect: NotImplemented
t(lambda: range(3).__iter__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: range(3).__le__("a"))  # expect: NotImplemented
t(lambda: range(3).__len__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: range(3).__lt__("a"))  # expect: NotImplemented
t(lambda: range(3).__ne__("a"))  # expect: NotImplemented
t(lambda: range(3).__reversed__("a"))
# expect: TypeError: range.__reversed__() takes no arguments (1 given)
