def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: [3, 1, 2].__add__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: [3, 1, 2].__contains__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: [3, 1, 2].__delitem__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: [3, 1, 2].__eq__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: [3, 1, 2].__ge__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: [3, 1, 2].__getitem__())
# expect: TypeError: list.__getitem__() takes exactly one argument (0 given)
t(lambda: [3, 1, 2].__gt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: [3, 1, 2].__iadd__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: [3, 1, 2].__imul__())  # expect: TypeError:  expected 1 argument, got 0
t(lambda: [3, 1, 2].__le__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: [3, 1, 2].__len__())  # expect: 3
t(lambda: [3, 1, 2].__lt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: [3, 1, 2].__mul__())  # expect: TypeError:  expected 1 argument, got 0
t(lambda: [3, 1, 2].__ne__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: [3, 1, 2].__rmul__())  # expect: TypeError:  expected 1 argument, got 0
t(lambda: [3, 1, 2].__setitem__())  # expect: TypeError:  expected 2 arguments, got 0
