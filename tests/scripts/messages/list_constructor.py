def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: list())  # expect: []
t(lambda: list(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: list(-1))  # expect: TypeError: 'int' object is not iterable
t(lambda: list("a"))  # expect: ['a']
t(lambda: list(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: list([1]))  # expect: [1]
t(lambda: list([1, 2]))  # expect: [1, 2]
t(lambda: list(b"ab"))  # expect: [97, 98]
t(lambda: list(1, 2))  # expect: TypeError: list expected at most 1 argument, got 2
t(lambda: list("a", "b"))  # expect: TypeError: list expected at most 1 argument, got 2
t(lambda: list(1, 2, 3, 4, 5))  # expect: TypeError: list expected at most 1 argument, got 5
t(lambda: list(foo=1))  # expect: TypeError: list() takes no keyword arguments
t(lambda: list(1, foo=2))  # expect: TypeError: list() takes no keyword arguments
t(lambda: list(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: list(object()))  # expect: TypeError: 'object' object is not iterable
t(lambda: list({}))  # expect: []
t(lambda: list(1j))  # expect: TypeError: 'complex' object is not iterable
t(lambda: list(()))  # expect: []
t(lambda: list(True))  # expect: TypeError: 'bool' object is not iterable
t(lambda: list([[]]))  # expect: [[]]
t(lambda: list(10**20))  # expect: TypeError: 'int' object is not iterable
