def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: "abc".__add__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: "abc".__contains__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: "abc".__eq__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: "abc".__ge__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: "abc".__getitem__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: "abc".__gt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: "abc".__le__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: "abc".__len__())  # expect: 3
t(lambda: "abc".__lt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: "abc".__mod__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: "abc".__mul__())  # expect: TypeError:  expected 1 argument, got 0
t(lambda: "abc".__ne__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: "abc".__rmod__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: "abc".__rmul__())  # expect: TypeError:  expected 1 argument, got 0
