print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], start=1)), next(enumerate("x")))
# expect: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] [] (0, 'x')
enumerate()  # raises: TypeError: enumerate() missing required argument 'iterable'
