def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: str())  # expect: ''
t(lambda: str(1))  # expect: '1'
t(lambda: str(-1))  # expect: '-1'
t(lambda: str("a"))  # expect: 'a'
t(lambda: str(None))  # expect: 'None'
t(lambda: str([1]))  # expect: '[1]'
t(lambda: str([1, 2]))  # expect: '[1, 2]'
t(lambda: str(b"ab"))  # expect: "b'ab'"
t(lambda: str(1, 2))  # expect: TypeError: str() argument 'encoding' must be str, not int
t(lambda: str("a", "b"))  # expect: TypeError: decoding str is not supported
t(lambda: str(1, 2, 3, 4, 5))  # expect: TypeError: str() takes at most 3 arguments (5 given)
t(lambda: str(foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for str()
t(lambda: str(1, foo=2))  # expect: TypeError: 'foo' is an invalid keyword argument for str()
t(lambda: str(1.5))  # expect: '1.5'
t(lambda: str({}))  # expect: '{}'
t(lambda: str(1j))  # expect: '1j'
t(lambda: str(()))  # expect: '()'
t(lambda: str(True))  # expect: 'True'
t(lambda: str([[]]))  # expect: '[[]]'
t(lambda: str(10**20))  # expect: '100000000000000000000'
