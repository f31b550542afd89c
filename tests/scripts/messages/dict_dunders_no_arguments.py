def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {"a": 1}.__contains__())
# expect: TypeError: dict.__contains__() takes exactly one argument (0 given)
t(lambda: {"a": 1}.__delitem__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {"a": 1}.__eq__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {"a": 1}.__ge__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {"a": 1}.__getitem__())
# expect: TypeError: dict.__getitem__() takes exactly one argument (0 given)
t(lambda: {"a": 1}.__gt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {"a": 1}.__ior__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {"a": 1}.__le__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {"a": 1}.__len__())  # expect: 1
t(lambda: {"a": 1}.__lt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {"a": 1}.__ne__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {"a": 1}.__or__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {"a": 1}.__ror__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {"a": 1}.__setitem__())  # expect: TypeError:  expected 2 arguments, got 0
