def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: frozenset())  # expect: frozenset()
t(lambda: frozenset(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: frozenset(-1))  # expect: TypeError: 'int' object is not iterable
t(lambda: frozenset("a"))  # expect: frozenset({'a'})
t(lambda: frozenset(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: frozenset([1]))  # expect: frozenset({1})
t(lambda: frozenset([1, 2]))  # expect: frozenset({1, 2})
t(lambda: frozenset(b"ab"))  # expect: frozenset({97, 98})
t(lambda: frozenset(1, 2))  # expect: TypeError: frozenset expected at most 1 argument, got 2
t(lambda: frozenset("a", "b"))  # expect: TypeError: frozenset expected at most 1 argument, got 2
t(lambda: frozenset(1, 2, 3, 4, 5))
# expect: TypeError: frozenset expected at most 1 argument, got 5
t(lambda: frozenset(foo=1))  # expect: TypeError: frozenset() takes no keyword arguments
t(lambda: frozenset(1, foo=2))  # expect: TypeError: frozenset() takes no keyword arguments
t(lambda: frozenset(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: frozenset(object()))  # expect: TypeError: 'object' object is not iterable
t(lambda: frozenset({}))  # expect: frozenset()
t(lambda: frozenset(1j))  # expect: TypeError: 'complex' object is not iterable
t(lambda: frozenset(()))  # expect: frozenset()
t(lambda: frozenset(True))  # expect: TypeError: 'bool' object is not iterable
t(lambda: frozenset([[]]))  # expect: TypeError: unhashable type: 'list'
t(lambda: frozenset(10**20))  # expect: TypeError: 'int' object is not iterable
