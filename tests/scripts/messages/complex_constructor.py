def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: complex())  # expect: 0j
t(lambda: complex(1))  # expect: (1+0j)
t(lambda: complex(-1))  # expect: (-1+0j)
t(lambda: complex("a"))  # expect: ValueError: complex() arg is a malformed string
t(lambda: complex(None))
# expect: TypeError: complex() first argument must be a string or a number, not 'NoneType'
t(lambda: complex([1]))
# expect: TypeError: complex() first argument must be a string or a number, not 'list'
t(lambda: complex([1, 2]))
# expect: TypeError: complex() first argument must be a string or a number, not 'list'
t(lambda: complex(b"ab"))
# expect: TypeError: complex() first argument must be a string or a number, not 'bytes'
t(lambda: complex(1, 2))  # expect: (1+2j)
t(lambda: complex("a", "b"))
# expect: TypeError: complex() can't take second arg if first is a string
t(lambda: complex(1, 2, 3, 4, 5))
# expect: TypeError: complex() takes at most 2 arguments (5 given)
t(lambda: complex(foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for complex()
t(lambda: complex(1, foo=2))
# expect: TypeError: 'foo' is an invalid keyword argument for complex()
t(lambda: complex(1.5))  # expect: (1.5+0j)
t(lambda: complex(object()))
# expect: TypeError: complex() first argument must be a string or a number, not 'object'
t(lambda: complex({}))
# expect: TypeError: complex() first argument must be a string or a number, not 'dict'
t(lambda: complex(1j))  # expect: 1j
t(lambda: complex(()))
# expect: TypeError: complex() first argument must be a string or a number, not 'tuple'
t(lambda: complex(True))  # expect: (1+0j)
t(lambda: complex([[]]))
# expect: TypeError: complex() first argument must be a string or a number, not 'list'
t(lambda: complex(10**20))  # expect: (1e+20+0j)
