def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: b"abc".__add__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: b"abc".__bytes__())  # expect: b'abc'
t(lambda: b"abc".__contains__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: b"abc".__eq__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: b"abc".__ge__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: b"abc".__getitem__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: b"abc".__gt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: b"abc".__le__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: b"abc".__len__())  # expect: 3
t(lambda: b"abc".__lt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: b"abc".__mod__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: b"abc".__mul__())  # expect: TypeError:  expected 1 argument, got 0
t(lambda: b"abc".__ne__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: b"abc".__rmod__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: b"abc".__rmul__())  # expect: TypeError:  expected 1 argument, got 0
