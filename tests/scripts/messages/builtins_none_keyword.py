def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: abs(None, foo=1))  # expect: TypeError: abs() takes no keyword arguments
t(lambda: all(None, foo=1))  # expect: TypeError: all() takes no keyword arguments
t(lambda: any(None, foo=1))  # expect: TypeError: any() takes no keyword arguments
t(lambda: ascii(None, foo=1))  # expect: TypeError: ascii() takes no keyword arguments
t(lambda: bin(None, foo=1))  # expect: TypeError: bin() takes no keyword arguments
t(lambda: callable(None, foo=1))  # expect: TypeError: callable() takes no keyword arguments
t(lambda: chr(None, foo=1))  # expect: TypeError: chr() takes no keyword arguments
t(lambda: compile(None, foo=1))
# expect: TypeError: compile() missing required argument 'filename' (pos 2)
t(lambda: delattr(None, foo=1))  # expect: TypeError: delattr() takes no keyword arguments
t(lambda: divmod(None, foo=1))  # expect: TypeError: divmod() takes no keyword arguments
t(lambda: eval(None, foo=1))  # expect: TypeError: eval() takes no keyword arguments
t(lambda: exec(None, foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for exec()
t(lambda: filter(None, foo=1))  # expect: TypeError: filter() takes no keyword arguments
t(lambda: format(None, foo=1))  # expect: TypeError: format() takes no keyword arguments
t(lambda: getattr(None, foo=1))  # expect: TypeError: getattr() takes no keyword arguments
t(lambda: hasattr(None, foo=1))  # expect: TypeError: hasattr() takes no keyword arguments
t(lambda: hash(None, foo=1))  # expect: TypeError: hash() takes no keyword arguments
t(lambda: hex(None, foo=1))  # expect: TypeError: hex() takes no keyword arguments
t(lambda: isinstance(None, foo=1))  # expect: TypeError: isinstance() takes no keyword arguments
t(lambda: issubclass(None, foo=1))  # expect: TypeError: issubclass() takes no keyword arguments
t(lambda: iter(None, foo=1))  # expect: TypeError: iter() takes no keyword arguments
t(lambda: len(None, foo=1))  # expect: TypeError: len() takes no keyword arguments
t(lambda: map(None, foo=1))  # expect: TypeError: map() takes no keyword arguments
t(lambda: max(None, foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for max()
t(lambda: min(None, foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for min()
t(lambda: next(None, foo=1))  # expect: TypeError: next() takes no keyword arguments
t(lambda: oct(None, foo=1))  # expect: TypeError: oct() takes no keyword arguments
t(lambda: ord(None, foo=1))  # expect: TypeError: ord() takes no keyword arguments
t(lambda: pow(None, foo=1))  # expect: TypeError: pow() missing required argument 'exp' (pos 2)
t(lambda: repr(None, foo=1))  # expect: TypeError: repr() takes no keyword arguments
t(lambda: reversed(None, foo=1))  # expect: TypeError: reversed() takes no keyword arguments
t(lambda: round(None, foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for round()
t(lambda: setattr(None, foo=1))  # expect: TypeError: setattr() takes no keyword arguments
t(lambda: sorted(None, foo=1))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: sum(None, foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for sum()
t(lambda: zip(None, foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for zip()
t(lambda: enumerate(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for enumerate()
t(lambda: range(None, foo=1))  # expect: TypeError: range() takes no keyword arguments
t(lambda: slice(None, foo=1))  # expect: TypeError: slice() takes no keyword arguments
t(lambda: super(None, foo=1))  # expect: TypeError: super() takes no keyword arguments
t(lambda: type(None, foo=1))  # expect: TypeError: type() takes no keyword arguments
t(lambda: property(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for property()
t(lambda: staticmethod(None, foo=1))  # expect: TypeError: staticmethod() takes no keyword arguments
t(lambda: classmethod(None, foo=1))  # expect: TypeError: classmethod() takes no keyword arguments
t(lambda: object(None, foo=1))  # expect: TypeError: object() takes no arguments
