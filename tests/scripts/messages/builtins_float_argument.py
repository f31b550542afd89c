def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: abs(1.5))  # expect: 1.5
t(lambda: all(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: any(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: ascii(1.5))  # expect: '1.5'
t(lambda: bin(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: callable(1.5))  # expect: False
t(lambda: chr(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: compile(1.5))  # expect: TypeError: compile() missing required argument 'filename' (pos 2)
t(lambda: delattr(1.5))  # expect: TypeError: delattr expected 2 arguments, got 1
t(lambda: divmod(1.5))  # expect: TypeError: divmod expected 2 arguments, got 1
t(lambda: eval(1.5))  # expect: TypeError: eval() arg 1 must be a string, bytes or code object
t(lambda: exec(1.5))  # expect: TypeError: exec() arg 1 must be a string, bytes or code object
t(lambda: filter(1.5))  # expect: TypeError: filter expected 2 arguments, got 1
t(lambda: format(1.5))  # expect: '1.5'
t(lambda: getattr(1.5))  # expect: TypeError: getattr expected at least 2 arguments, got 1
t(lambda: hasattr(1.5))  # expect: TypeError: hasattr expected 2 arguments, got 1
t(lambda: hex(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: isinstance(1.5))  # expect: TypeError: isinstance expected 2 arguments, got 1
t(lambda: issubclass(1.5))  # expect: TypeError: issubclass expected 2 arguments, got 1
t(lambda: iter(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: len(1.5))  # expect: TypeError: object of type 'float' has no len()
t(lambda: map(1.5))  # expect: TypeError: map() must have at least two arguments.
t(lambda: max(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: min(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: next(1.5))  # expect: TypeError: 'float' object is not an iterator
t(lambda: oct(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: ord(1.5))  # expect: TypeError: ord() expected string of length 1, but float found
t(lambda: pow(1.5))  # expect: TypeError: pow() missing required argument 'exp' (pos 2)
t(lambda: repr(1.5))  # expect: '1.5'
t(lambda: reversed(1.5))  # expect: TypeError: 'float' object is not reversible
t(lambda: round(1.5))  # expect: 2
t(lambda: setattr(1.5))  # expect: TypeError: setattr expected 3 arguments, got 1
t(lambda: sorted(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: sum(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: zip(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: enumerate(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: range(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: slice(1.5))  # expect: slice(None, 1.5, None)
t(lambda: super(1.5))  # expect: TypeError: super() argument 1 must be a type, not float
t(lambda: type(1.5))  # expect: <class 'float'>
t(lambda: staticmethod(1.5))  # expect: <staticmethod(1.5)>
t(lambda: classmethod(1.5))  # expect: <classmethod(1.5)>
t(lambda: object(1.5))  # expect: TypeError: object() takes no arguments
