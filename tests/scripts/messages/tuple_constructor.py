def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: tuple())  # expect: ()
t(lambda: tuple(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: tuple(-1))  # expect: TypeError: 'int' object is not iterable
t(lambda: tuple("a"))  # expect: ('a',)
t(lambda: tuple(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: tuple([1]))  # expect: (1,)
t(lambda: tuple([1, 2]))  # expect: (1, 2)
t(lambda: tuple(b"ab"))  # expect: (97, 98)
t(lambda: tuple(1, 2))  # expect: TypeError: tuple expected at most 1 argument, got 2
t(lambda: tuple("a", "b"))  # expect: TypeError: tuple expected at most 1 argument, got 2
t(lambda: tuple(1, 2, 3, 4, 5))  # expect: TypeError: tuple expected at most 1 argument, got 5
t(lambda: tuple(foo=1))  # expect: TypeError: tuple() takes no keyword arguments
t(lambda: tuple(1, foo=2))  # expect: TypeError: tuple() takes no keyword arguments
t(lambda: tuple(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: tuple(object()))  # expect: TypeError: 'object' object is not iterable
t(lambda: tuple({}))  # expect: ()
t(lambda: tuple(1j))  # expect: TypeError: 'complex' object is not iterable
t(lambda: tuple(()))  # expect: ()
t(lambda: tuple(True))  # expect: TypeError: 'bool' object is not iterable
t(lambda: tuple([[]]))  # expect: ([],)
t(lambda: tuple(10**20))  # expect: TypeError: 'int' object is not iterable
