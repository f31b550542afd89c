def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {"a": 1}.__contains__("a"))  # expect: True
t(lambda: {"a": 1}.__delitem__("a"))  # expect: None
t(lambda: {"a": 1}.__eq__("a"))  # expect: NotImplemented
t(lambda: {"a": 1}.__ge__("a"))  # expect: NotImplemented
t(lambda: {"a": 1}.__getitem__("a"))  # expect: 1
t(lambda: {"a": 1}.__gt__("a"))  # expect: NotImplemented
t(lambda: {"a": 1}.__ior__("a"))
# expect: ValueError: dictionary update sequence element #0 has length 1; 2 is required
t(lambda: {"a": 1}.__iter__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: {"a": 1}.__le__("a"))  # expect: NotImplemented
t(lambda: {"a": 1}.__len__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: {"a": 1}.__lt__("a"))  # expect: NotImplemented
t(lambda: {"a": 1}.__ne__("a"))  # expect: NotImplemented
t(lambda: {"a": 1}.__or__("a"))  # expect: NotImplemented
t(lambda: {"a": 1}.__reversed__("a"))
# expect: TypeError: dict.__reversed__() takes no arguments (1 given)
t(lambda: {"a": 1}.__ror__("a"))  # expect: NotImplemented
t(lambda: {"a": 1}.__setitem__("a"))  # expect: TypeError:  expected 2 arguments, got 1
