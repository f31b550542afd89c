def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: abs(1, 2, 3))  # expect: TypeError: abs() takes exactly one argument (3 given)
t(lambda: all(1, 2, 3))  # expect: TypeError: all() takes exactly one argument (3 given)
t(lambda: any(1, 2, 3))  # expect: TypeError: any() takes exactly one argument (3 given)
t(lambda: ascii(1, 2, 3))  # expect: TypeError: ascii() takes exactly one argument (3 given)
t(lambda: bin(1, 2, 3))  # expect: TypeError: bin() takes exactly one argument (3 given)
t(lambda: callable(1, 2, 3))  # expect: TypeError: callable() takes exactly one argument (3 given)
t(lambda: chr(1, 2, 3))  # expect: TypeError: chr() takes exactly one argument (3 given)
t(lambda: compile(1, 2, 3))  # expect: TypeError: expected str, bytes or os.PathLike object, not int
t(lambda: delattr(1, 2, 3))  # expect: TypeError: delattr expected 2 arguments, got 3
t(lambda: divmod(1, 2, 3))  # expect: TypeError: divmod expected 2 arguments, got 3
t(lambda: eval(1, 2, 3))  # expect: TypeError: locals must be a mapping
t(lambda: exec(1, 2, 3))  # expect: TypeError: exec() globals must be a dict, not int
t(lambda: filter(1, 2, 3))  # expect: TypeError: filter expected 2 arguments, got 3
t(lambda: format(1, 2, 3))  # expect: TypeError: format expected at most 2 arguments, got 3
t(lambda: getattr(1, 2, 3))  # expect: TypeError: attribute name must be string, not 'int'
t(lambda: hasattr(1, 2, 3))  # expect: TypeError: hasattr expected 2 arguments, got 3
t(lambda: hash(1, 2, 3))  # expect: TypeError: hash() takes exactly one argument (3 given)
t(lambda: hex(1, 2, 3))  # expect: TypeError: hex() takes exactly one argument (3 given)
t(lambda: isinstance(1, 2, 3))  # expect: TypeError: isinstance expected 2 arguments, got 3
t(lambda: issubclass(1, 2, 3))  # expect: TypeError: issubclass expected 2 arguments, got 3
t(lambda: iter(1, 2, 3))  # expect: TypeError: iter expected at most 2 arguments, got 3
t(lambda: len(1, 2, 3))  # expect: TypeError: len() takes exactly one argument (3 given)
t(lambda: map(1, 2, 3))  # expect: TypeError: 'int' object is not iterable
t(lambda: max(1, 2, 3))  # expect: 3
t(lambda: min(1, 2, 3))  # expect: 1
t(lambda: next(1, 2, 3))  # expect: TypeError: next expected at most 2 arguments, got 3
t(lambda: oct(1, 2, 3))  # expect: TypeError: oct() takes exactly one argument (3 given)
t(lambda: ord(1, 2, 3))  # expect: TypeError: ord() takes exactly one argument (3 given)
t(lambda: pow(1, 2, 3))  # expect: 1
t(lambda: repr(1, 2, 3))  # expect: TypeError: repr() takes exactly one argument (3 given)
t(lambda: reversed(1, 2, 3))  # expect: TypeError: reversed expected 1 argument, got 3
t(lambda: round(1, 2, 3))  # expect: TypeError: round() takes at most 2 arguments (3 given)
t(lambda: setattr(1, 2, 3))  # expect: TypeError: attribute name must be string, not 'int'
t(lambda: sorted(1, 2, 3))  # expect: TypeError: sorted expected 1 argument, got 3
t(lambda: sum(1, 2, 3))  # expect: TypeError: sum() takes at most 2 arguments (3 given)
t(lambda: zip(1, 2, 3))  # expect: TypeError: 'int' object is not iterable
t(lambda: enumerate(1, 2, 3))  # expect: TypeError: enumerate() takes at most 2 arguments (3 given)
t(lambda: range(1, 2, 3))  # expect: range(1, 2, 3)
t(lambda: slice(1, 2, 3))  # expect: slice(1, 2, 3)
t(lambda: super(1, 2, 3))  # expect: TypeError: super() expected at most 2 arguments, got 3
t(lambda: type(1, 2, 3))  # expect: TypeError: type.__new__() argument 1 must be str, not int
t(lambda: staticmethod(1, 2, 3))  # expect: TypeError: staticmethod expected 1 argument, got 3
t(lambda: classmethod(1, 2, 3))  # expect: TypeError: classmethod expected 1 argument, got 3
t(lambda: object(1, 2, 3))  # expect: TypeError: object() takes no arguments
