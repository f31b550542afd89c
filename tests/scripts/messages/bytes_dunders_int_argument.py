def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: b"abc".__add__(1))  # expect: TypeError: can't concat int to bytes
t(lambda: b"abc".__bytes__(1))  # expect: TypeError: bytes.__bytes__() takes no arguments (1 given)
t(lambda: b"abc".__contains__(1))  # expect: False
t(lambda: b"abc".__eq__(1))  # expect: NotImplemented
t(lambda: b"abc".__ge__(1))  # expect: NotImplemented
t(lambda: b"abc".__getitem__(1))  # expect: 98
t(lambda: b"abc".__gt__(1))  # expect: NotImplemented
t(lambda: b"abc".__iter__(1))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: b"abc".__le__(1))  # expect: NotImplemented
t(lambda: b"abc".__len__(1))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: b"abc".__lt__(1))  # expect: NotImplemented
t(lambda: b"abc".__mod__(1))
# expect: TypeError: not all arguments converted during bytes formatting
t(lambda: b"abc".__mul__(1))  # expect: b'abc'
t(lambda: b"abc".__ne__(1))  # expect: NotImplemented
t(lambda: b"abc".__rmod__(1))  # expect: NotImplemented
t(lambda: b"abc".__rmul__(1))  # expect: b'abc'
