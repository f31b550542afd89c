def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: bool())  # expect: False
t(lambda: bool(1))  # expect: True
t(lambda: bool(-1))  # expect: True
t(lambda: bool("a"))  # expect: True
t(lambda: bool(None))  # expect: False
t(lambda: bool([1]))  # expect: True
t(lambda: bool([1, 2]))  # expect: True
t(lambda: bool(b"ab"))  # expect: True
t(lambda: bool(1, 2))  # expect: TypeError: bool expected at most 1 argument, got 2
t(lambda: bool("a", "b"))  # expect: TypeError: bool expected at most 1 argument, got 2
t(lambda: bool(1, 2, 3, 4, 5))  # expect: TypeError: bool expected at most 1 argument, got 5
t(lambda: bool(foo=1))  # expect: TypeError: bool() takes no keyword arguments
t(lambda: bool(1, foo=2))  # expect: TypeError: bool() takes no keyword arguments
t(lambda: bool(1.5))  # expect: True
t(lambda: bool(object()))  # expect: True
t(lambda: bool({}))  # expect: False
t(lambda: bool(1j))  # expect: True
t(lambda: bool(()))  # expect: False
t(lambda: bool(True))  # expect: True
t(lambda: bool([[]]))  # expect: True
t(lambda: bool(10**20))  # expect: True
