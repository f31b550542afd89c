def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: range())  # expect: TypeError: range expected at least 1 argument, got 0
t(lambda: range(1))  # expect: range(0, 1)
t(lambda: range(-1))  # expect: range(0, -1)
t(lambda: range("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: range(None))  # expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: range([1]))  # expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: range([1, 2]))  # expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: range(b"ab"))  # expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: range(1, 2))  # expect: range(1, 2)
t(lambda: range("a", "b"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: range(1, 2, 3, 4, 5))  # expect: TypeError: range expected at most 3 arguments, got 5
t(lambda: range(foo=1))  # expect: TypeError: range() takes no keyword arguments
t(lambda: range(1, foo=2))  # expect: TypeError: range() takes no keyword arguments
t(lambda: range(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: range(object()))  # expect: TypeError: 'object' object cannot be interpreted as an integer
t(lambda: range({}))  # expect: TypeError: 'dict' object cannot be interpreted as an integer
t(lambda: range(1j))  # expect: TypeError: 'complex' object cannot be interpreted as an integer
t(lambda: range(()))  # expect: TypeError: 'tuple' object cannot be interpreted as an integer
t(lambda: range(True))  # expect: range(0, 1)
t(lambda: range([[]]))  # expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: range(10**20))  # expect: range(0, 100000000000000000000)
