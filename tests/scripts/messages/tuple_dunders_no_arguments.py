def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1, 2).__add__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1, 2).__contains__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1, 2).__eq__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1, 2).__ge__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1, 2).__getitem__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1, 2).__gt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1, 2).__le__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1, 2).__len__())  # expect: 2
t(lambda: (1, 2).__lt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1, 2).__mul__())  # expect: TypeError:  expected 1 argument, got 0
t(lambda: (1, 2).__ne__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1, 2).__rmul__())  # expect: TypeError:  expected 1 argument, got 0
