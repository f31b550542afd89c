def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: slice(1, 2).__eq__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: slice(1, 2).__ge__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: slice(1, 2).__gt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: slice(1, 2).__le__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: slice(1, 2).__lt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: slice(1, 2).__ne__())  # expect: TypeError: expected 1 argument, got 0
