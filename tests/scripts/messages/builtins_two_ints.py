def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: abs(1, 2))  # expect: TypeError: abs() takes exactly one argument (2 given)
t(lambda: all(1, 2))  # expect: TypeError: all() takes exactly one argument (2 given)
t(lambda: any(1, 2))  # expect: TypeError: any() takes exactly one argument (2 given)
t(lambda: ascii(1, 2))  # expect: TypeError: ascii() takes exactly one argument (2 given)
t(lambda: bin(1, 2))  # expect: TypeError: bin() takes exactly one argument (2 given)
t(lambda: callable(1, 2))  # expect: TypeError: callable() takes exactly one argument (2 given)
t(lambda: chr(1, 2))  # expect: TypeError: chr() takes exactly one argument (2 given)
t(lambda: compile(1, 2))  # expect: TypeError: compile() missing required argument 'mode' (pos 3)
t(lambda: delattr(1, 2))  # expect: TypeError: attribute name must be string, not 'int'
t(lambda: divmod(1, 2))  # expect: (0, 1)
t(lambda: eval(1, 2))  # expect: TypeError: globals must be a dict
t(lambda: exec(1, 2))  # expect: TypeError: exec() globals must be a dict, not int
t(lambda: filter(1, 2))  # expect: TypeError: 'int' object is not iterable
t(lambda: format(1, 2))  # expect: TypeError: format() argument 2 must be str, not int
t(lambda: getattr(1, 2))  # expect: TypeError: attribute name must be string, not 'int'
t(lambda: hasattr(1, 2))  # expect: TypeError: attribute name must be string, not 'int'
t(lambda: hash(1, 2))  # expect: TypeError: hash() takes exactly one argument (2 given)
t(lambda: hex(1, 2))  # expect: TypeError: hex() takes exactly one argument (2 given)
t(lambda: isinstance(1, 2))
# expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
t(lambda: issubclass(1, 2))  # expect: TypeError: issubclass() arg 1 must be a class
t(lambda: iter(1, 2))  # expect: TypeError: iter(object, sentinel): object must be callable
t(lambda: len(1, 2))  # expect: TypeError: len() takes exactly one argument (2 given)
t(lambda: map(1, 2))  # expect: TypeError: 'int' object is not iterable
t(lambda: max(1, 2))  # expect: 2
t(lambda: min(1, 2))  # expect: 1
t(lambda: next(1, 2))  # expect: TypeError: 'int' object is not an iterator
t(lambda: oct(1, 2))  # expect: TypeError: oct() takes exactly one argument (2 given)
t(lambda: ord(1, 2))  # expect: TypeError: ord() takes exactly one argument (2 given)
t(lambda: pow(1, 2))  # expect: 1
t(lambda: repr(1, 2))  # expect: TypeError: repr() takes exactly one argument (2 given)
t(lambda: reversed(1, 2))  # expect: TypeError: reversed expected 1 argument, got 2
t(lambda: round(1, 2))  # expect: 1
t(lambda: setattr(1, 2))  # expect: TypeError: setattr expected 3 arguments, got 2
t(lambda: sorted(1, 2))  # expect: TypeError: sorted expected 1 argument, got 2
t(lambda: sum(1, 2))  # expect: TypeError: 'int' object is not iterable
t(lambda: zip(1, 2))  # expect: TypeError: 'int' object is not iterable
t(lambda: enumerate(1, 2))  # expect: TypeError: 'int' object is not iterable
t(lambda: range(1, 2))  # expect: range(1, 2)
t(lambda: slice(1, 2))  # expect: slice(1, 2, None)
t(lambda: super(1, 2))  # expect: TypeError: super() argument 1 must be a type, not int
t(lambda: type(1, 2))  # expect: TypeError: type() takes 1 or 3 arguments
t(lambda: staticmethod(1, 2))  # expect: TypeError: staticmethod expected 1 argument, got 2
t(lambda: classmethod(1, 2))  # expect: TypeError: classmethod expected 1 argument, got 2
t(lambda: object(1, 2))  # expect: TypeError: object() takes no arguments
