def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: memoryview())
# expect: TypeError: memoryview() missing required argument 'object' (pos 1)
t(lambda: memoryview(1))
# expect: TypeError: memoryview: a bytes-like object is required, not 'int'
t(lambda: memoryview(-1))
# expect: TypeError: memoryview: a bytes-like object is required, not 'int'
t(lambda: memoryview("a"))
# expect: TypeError: memoryview: a bytes-like object is required, not 'str'
t(lambda: memoryview(None))
# expect: TypeError: memoryview: a bytes-like object is required, not 'NoneType'
t(lambda: memoryview([1]))
# expect: TypeError: memoryview: a bytes-like object is required, not 'list'
t(lambda: memoryview([1, 2]))
# expect: TypeError: memoryview: a bytes-like object is required, not 'list'
t(lambda: memoryview(1, 2))  # expect: TypeError: memoryview() takes at most 1 argument (2 given)
t(lambda: memoryview("a", "b"))
# expect: TypeError: memoryview() takes at most 1 argument (2 given)
t(lambda: memoryview(1, 2, 3, 4, 5))
# expect: TypeError: memoryview() takes at most 1 argument (5 given)
t(lambda: memoryview(foo=1))
# expect: TypeError: memoryview() missing required argument 'object' (pos 1)
t(lambda: memoryview(1, foo=2))
# expect: TypeError: memoryview() takes at most 1 argument (2 given)
t(lambda: memoryview(1.5))
# expect: TypeError: memoryview: a bytes-like object is required, not 'float'
t(lambda: memoryview(object()))
# expect: TypeError: memoryview: a bytes-like object is required, not 'object'
t(lambda: memoryview({}))
# expect: TypeError: memoryview: a bytes-like object is required, not 'dict'
t(lambda: memoryview(1j))
# expect: TypeError: memoryview: a bytes-like object is required, not 'complex'
t(lambda: memoryview(()))
# expect: TypeError: memoryview: a bytes-like object is required, not 'tuple'
t(lambda: memoryview(True))
# expect: TypeError: memoryview: a bytes-like object is required, not 'bool'
t(lambda: memoryview([[]]))
# expect: TypeError: memoryview: a bytes-like object is required, not 'list'
t(lambda: memoryview(10**20))
# expect: TypeError: memoryview: a bytes-like object is required, not 'int'
