def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: float())  # expect: 0.0
t(lambda: float(1))  # expect: 1.0
t(lambda: float(-1))  # expect: -1.0
t(lambda: float("a"))  # expect: ValueError: could not convert string to float: 'a'
t(lambda: float(None))
# expect: TypeError: float() argument must be a string or a real number, not 'NoneType'
t(lambda: float([1]))
# expect: TypeError: float() argument must be a string or a real number, not 'list'
t(lambda: float([1, 2]))
# expect: TypeError: float() argument must be a string or a real number, not 'list'
t(lambda: float(b"ab"))  # expect: ValueError: could not convert string to float: b'ab'
t(lambda: float(1, 2))  # expect: TypeError: float expected at most 1 argument, got 2
t(lambda: float("a", "b"))  # expect: TypeError: float expected at most 1 argument, got 2
t(lambda: float(1, 2, 3, 4, 5))  # expect: TypeError: float expected at most 1 argument, got 5
t(lambda: float(foo=1))  # expect: TypeError: float() takes no keyword arguments
t(lambda: float(1, foo=2))  # expect: TypeError: float() takes no keyword arguments
t(lambda: float(1.5))  # expect: 1.5
t(lambda: float(object()))
# expect: TypeError: float() argument must be a string or a real number, not 'object'
t(lambda: float({}))
# expect: TypeError: float() argument must be a string or a real number, not 'dict'
t(lambda: float(1j))
# expect: TypeError: float() argument must be a string or a real number, not 'complex'
t(lambda: float(()))
# expect: TypeError: float() argument must be a string or a real number, not 'tuple'
t(lambda: float(True))  # expect: 1.0
t(lambda: float([[]]))
# expect: TypeError: float() argument must be a string or a real number, not 'list'
t(lambda: float(10**20))  # expect: 1e+20
