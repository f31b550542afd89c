def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: "abc".__add__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: "abc".__contains__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: "abc".__eq__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: "abc".__ge__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: "abc".__getitem__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: "abc".__gt__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: "abc".__iter__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: "abc".__le__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: "abc".__len__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: "abc".__lt__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: "abc".__mod__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: "abc".__mul__(1, 2, 3, 4))  # expect: TypeError:  expected 1 argument, got 4
t(lambda: "abc".__ne__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: "abc".__rmod__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: "abc".__rmul__(1, 2, 3, 4))  # expect: TypeError:  expected 1 argument, got 4
