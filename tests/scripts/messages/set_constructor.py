def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: set())  # expect: set()
t(lambda: set(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: set(-1))  # expect: TypeError: 'int' object is not iterable
t(lambda: set("a"))  # expect: {'a'}
t(lambda: set(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: set([1]))  # expect: {1}
t(lambda: set([1, 2]))  # expect: {1, 2}
t(lambda: set(b"ab"))  # expect: {97, 98}
t(lambda: set(1, 2))  # expect: TypeError: set expected at most 1 argument, got 2
t(lambda: set("a", "b"))  # expect: TypeError: set expected at most 1 argument, got 2
t(lambda: set(1, 2, 3, 4, 5))  # expect: TypeError: set expected at most 1 argument, got 5
t(lambda: set(foo=1))  # expect: TypeError: set() takes no keyword arguments
t(lambda: set(1, foo=2))  # expect: TypeError: set() takes no keyword arguments
t(lambda: set(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: set(object()))  # expect: TypeError: 'object' object is not iterable
t(lambda: set({}))  # expect: set()
t(lambda: set(1j))  # expect: TypeError: 'complex' object is not iterable
t(lambda: set(()))  # expect: set()
t(lambda: set(True))  # expect: TypeError: 'bool' object is not iterable
t(lambda: set([[]]))  # expect: TypeError: unhashable type: 'list'
t(lambda: set(10**20))  # expect: TypeError: 'int' object is not iterable
