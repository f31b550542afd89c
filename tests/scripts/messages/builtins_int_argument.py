def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: abs(1))  # expect: 1
t(lambda: all(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: any(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: ascii(1))  # expect: '1'
t(lambda: bin(1))  # expect: '0b1'
t(lambda: callable(1))  # expect: False
t(lambda: chr(1))  # expect: '\x01'
t(lambda: compile(1))  # expect: TypeError: compile() missing required argument 'filename' (pos 2)
t(lambda: delattr(1))  # expect: TypeError: delattr expected 2 arguments, got 1
t(lambda: divmod(1))  # expect: TypeError: divmod expected 2 arguments, got 1
t(lambda: eval(1))  # expect: TypeError: eval() arg 1 must be a string, bytes or code object
t(lambda: exec(1))  # expect: TypeError: exec() arg 1 must be a string, bytes or code object
t(lambda: filter(1))  # expect: TypeError: filter expected 2 arguments, got 1
t(lambda: format(1))  # expect: '1'
t(lambda: getattr(1))  # expect: TypeError: getattr expected at least 2 arguments, got 1
t(lambda: hasattr(1))  # expect: TypeError: hasattr expected 2 arguments, got 1
t(lambda: hash(1))  # expect: 1
t(lambda: hex(1))  # expect: '0x1'
t(lambda: isinstance(1))  # expect: TypeError: isinstance expected 2 arguments, got 1
t(lambda: issubclass(1))  # expect: TypeError: issubclass expected 2 arguments, got 1
t(lambda: iter(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: len(1))  # expect: TypeError: object of type 'int' has no len()
t(lambda: map(1))  # expect: TypeError: map() must have at least two arguments.
t(lambda: max(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: min(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: next(1))  # expect: TypeError: 'int' object is not an iterator
t(lambda: oct(1))  # expect: '0o1'
t(lambda: ord(1))  # expect: TypeError: ord() expected string of length 1, but int found
t(lambda: pow(1))  # expect: TypeError: pow() missing required argument 'exp' (pos 2)
t(lambda: repr(1))  # expect: '1'
t(lambda: reversed(1))  # expect: TypeError: 'int' object is not reversible
t(lambda: round(1))  # expect: 1
t(lambda: setattr(1))  # expect: TypeError: setattr expected 3 arguments, got 1
t(lambda: sorted(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: sum(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: zip(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: enumerate(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: range(1))  # expect: range(0, 1)
t(lambda: slice(1))  # expect: slice(None, 1, None)
t(lambda: super(1))  # expect: TypeError: super() argument 1 must be a type, not int
t(lambda: type(1))  # expect: <class 'int'>
t(lambda: staticmethod(1))  # expect: <staticmethod(1)>
t(lambda: classmethod(1))  # expect: <classmethod(1)>
t(lambda: object(1))  # expect: TypeError: object() takes no arguments
