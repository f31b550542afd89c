def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: slice())  # expect: TypeError: slice expected at least 1 argument, got 0
t(lambda: slice(1))  # expect: slice(None, 1, None)
t(lambda: slice(-1))  # expect: slice(None, -1, None)
t(lambda: slice("a"))  # expect: slice(None, 'a', None)
t(lambda: slice(None))  # expect: slice(None, None, None)
t(lambda: slice([1]))  # expect: slice(None, [1], None)
t(lambda: slice([1, 2]))  # expect: slice(None, [1, 2], None)
t(lambda: slice(b"ab"))  # expect: slice(None, b'ab', None)
t(lambda: slice(1, 2))  # expect: slice(1, 2, None)
t(lambda: slice("a", "b"))  # expect: slice('a', 'b', None)
t(lambda: slice(1, 2, 3, 4, 5))  # expect: TypeError: slice expected at most 3 arguments, got 5
t(lambda: slice(foo=1))  # expect: TypeError: slice() takes no keyword arguments
t(lambda: slice(1, foo=2))  # expect: TypeError: slice() takes no keyword arguments
t(lambda: slice(1.5))  # expect: slice(None, 1.5, None)
t(lambda: slice({}))  # expect: slice(None, {}, None)
t(lambda: slice(1j))  # expect: slice(None, 1j, None)
t(lambda: slice(()))  # expect: slice(None, (), None)
t(lambda: slice(True))  # expect: slice(None, True, None)
t(lambda: slice([[]]))  # expect: slice(None, [[]], None)
t(lambda: slice(10**20))  # expect: slice(None, 100000000000000000000, None)
