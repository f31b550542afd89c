def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: int())  # expect: 0
t(lambda: int(1))  # expect: 1
t(lambda: int(-1))  # expect: -1
t(lambda: int("a"))  # expect: ValueError: invalid literal for int() with base 10: 'a'
t(lambda: int(None))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
t(lambda: int([1]))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
t(lambda: int([1, 2]))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
t(lambda: int(b"ab"))  # expect: ValueError: invalid literal for int() with base 10: b'ab'
t(lambda: int(1, 2))  # expect: TypeError: int() can't convert non-string with explicit base
t(lambda: int("a", "b"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: int(1, 2, 3, 4, 5))  # expect: TypeError: int() takes at most 2 arguments (5 given)
t(lambda: int(foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for int()
t(lambda: int(1, foo=2))  # expect: TypeError: 'foo' is an invalid keyword argument for int()
t(lambda: int(1.5))  # expect: 1
t(lambda: int(object()))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'object'
t(lambda: int({}))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'dict'
t(lambda: int(1j))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'
t(lambda: int(()))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'tuple'
t(lambda: int(True))  # expect: 1
t(lambda: int([[]]))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
t(lambda: int(10**20))  # expect: 100000000000000000000
