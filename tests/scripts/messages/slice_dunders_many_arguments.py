def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: slice(1, 2).__eq__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: slice(1, 2).__ge__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: slice(1, 2).__gt__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: slice(1, 2).__le__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: slice(1, 2).__lt__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: slice(1, 2).__ne__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
