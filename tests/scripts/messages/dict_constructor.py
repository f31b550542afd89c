def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: dict())  # expect: {}
t(lambda: dict(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: dict(-1))  # expect: TypeError: 'int' object is not iterable
t(lambda: dict("a"))
# expect: ValueError: dictionary update sequence element #0 has length 1; 2 is required
t(lambda: dict(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: dict([1]))
# expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
t(lambda: dict([1, 2]))
# expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
t(lambda: dict(b"ab"))
# expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
t(lambda: dict(1, 2))  # expect: TypeError: dict expected at most 1 argument, got 2
t(lambda: dict("a", "b"))  # expect: TypeError: dict expected at most 1 argument, got 2
t(lambda: dict(1, 2, 3, 4, 5))  # expect: TypeError: dict expected at most 1 argument, got 5
t(lambda: dict(foo=1))  # expect: {'foo': 1}
t(lambda: dict(1, foo=2))  # expect: TypeError: 'int' object is not iterable
t(lambda: dict(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: dict(object()))  # expect: TypeError: 'object' object is not iterable
t(lambda: dict({}))  # expect: {}
t(lambda: dict(1j))  # expect: TypeError: 'complex' object is not iterable
t(lambda: dict(()))  # expect: {}
t(lambda: dict(True))  # expect: TypeError: 'bool' object is not iterable
t(lambda: dict([[]]))
# expect: ValueError: dictionary update sequence element #0 has length 0; 2 is required
t(lambda: dict(10**20))  # expect: TypeError: 'int' object is not iterable
