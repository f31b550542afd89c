def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: abs(foo=1))  # expect: TypeError: abs() takes no keyword arguments
t(lambda: all(foo=1))  # expect: TypeError: all() takes no keyword arguments
t(lambda: any(foo=1))  # expect: TypeError: any() takes no keyword arguments
t(lambda: ascii(foo=1))  # expect: TypeError: ascii() takes no keyword arguments
t(lambda: bin(foo=1))  # expect: TypeError: bin() takes no keyword arguments
t(lambda: callable(foo=1))  # expect: TypeError: callable() takes no keyword arguments
t(lambda: chr(foo=1))  # expect: TypeError: chr() takes no keyword arguments
t(lambda: compile(foo=1))  # expect: TypeError: compile() missing required argument 'source' (pos 1)
t(lambda: delattr(foo=1))  # expect: TypeError: delattr() takes no keyword arguments
t(lambda: divmod(foo=1))  # expect: TypeError: divmod() takes no keyword arguments
t(lambda: eval(foo=1))  # expect: TypeError: eval() takes no keyword arguments
t(lambda: exec(foo=1))  # expect: TypeError: exec() takes at least 1 positional argument (0 given)
t(lambda: filter(foo=1))  # expect: TypeError: filter() takes no keyword arguments
t(lambda: format(foo=1))  # expect: TypeError: format() takes no keyword arguments
t(lambda: getattr(foo=1))  # expect: TypeError: getattr() takes no keyword arguments
t(lambda: hasattr(foo=1))  # expect: TypeError: hasattr() takes no keyword arguments
t(lambda: hash(foo=1))  # expect: TypeError: hash() takes no keyword arguments
t(lambda: hex(foo=1))  # expect: TypeError: hex() takes no keyword arguments
t(lambda: isinstance(foo=1))  # expect: TypeError: isinstance() takes no keyword arguments
t(lambda: issubclass(foo=1))  # expect: TypeError: issubclass() takes no keyword arguments
t(lambda: iter(foo=1))  # expect: TypeError: iter() takes no keyword arguments
t(lambda: len(foo=1))  # expect: TypeError: len() takes no keyword arguments
t(lambda: map(foo=1))  # expect: TypeError: map() takes no keyword arguments
t(lambda: max(foo=1))  # expect: TypeError: max expected at least 1 argument, got 0
t(lambda: min(foo=1))  # expect: TypeError: min expected at least 1 argument, got 0
t(lambda: next(foo=1))  # expect: TypeError: next() takes no keyword arguments
t(lambda: oct(foo=1))  # expect: TypeError: oct() takes no keyword arguments
t(lambda: ord(foo=1))  # expect: TypeError: ord() takes no keyword arguments
t(lambda: pow(foo=1))  # expect: TypeError: pow() missing required argument 'base' (pos 1)
t(lambda: repr(foo=1))  # expect: TypeError: repr() takes no keyword arguments
t(lambda: reversed(foo=1))  # expect: TypeError: reversed() takes no keyword arguments
t(lambda: round(foo=1))  # expect: TypeError: round() missing required argument 'number' (pos 1)
t(lambda: setattr(foo=1))  # expect: TypeError: setattr() takes no keyword arguments
t(lambda: sorted(foo=1))  # expect: TypeError: sorted expected 1 argument, got 0
t(lambda: sum(foo=1))  # expect: TypeError: sum() takes at least 1 positional argument (0 given)
t(lambda: zip(foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for zip()
t(lambda: enumerate(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for enumerate()
t(lambda: range(foo=1))  # expect: TypeError: range() takes no keyword arguments
t(lambda: slice(foo=1))  # expect: TypeError: slice() takes no keyword arguments
t(lambda: super(foo=1))  # expect: TypeError: super() takes no keyword arguments
t(lambda: type(foo=1))  # expect: TypeError: type() takes 1 or 3 arguments
t(lambda: property(foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for property()
t(lambda: staticmethod(foo=1))  # expect: TypeError: staticmethod() takes no keyword arguments
t(lambda: classmethod(foo=1))  # expect: TypeError: classmethod() takes no keyword arguments
t(lambda: object(foo=1))  # expect: TypeError: object() takes no arguments
