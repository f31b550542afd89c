def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: abs(None))  # expect: TypeError: bad operand type for abs(): 'NoneType'
t(lambda: all(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: any(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: ascii(None))  # expect: 'None'
t(lambda: bin(None))  # expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: callable(None))  # expect: False
t(lambda: chr(None))  # expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: compile(None))
# expect: TypeError: compile() missing required argument 'filename' (pos 2)
t(lambda: delattr(None))  # expect: TypeError: delattr expected 2 arguments, got 1
t(lambda: divmod(None))  # expect: TypeError: divmod expected 2 arguments, got 1
t(lambda: eval(None))  # expect: TypeError: eval() arg 1 must be a string, bytes or code object
t(lambda: exec(None))  # expect: TypeError: exec() arg 1 must be a string, bytes or code object
t(lambda: filter(None))  # expect: TypeError: filter expected 2 arguments, got 1
t(lambda: format(None))  # expect: 'None'
t(lambda: getattr(None))  # expect: TypeError: getattr expected at least 2 arguments, got 1
t(lambda: hasattr(None))  # expect: TypeError: hasattr expected 2 arguments, got 1
t(lambda: hex(None))  # expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: isinstance(None))  # expect: TypeError: isinstance expected 2 arguments, got 1
t(lambda: issubclass(None))  # expect: TypeError: issubclass expected 2 arguments, got 1
t(lambda: iter(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: len(None))  # expect: TypeError: object of type 'NoneType' has no len()
t(lambda: map(None))  # expect: TypeError: map() must have at least two arguments.
t(lambda: max(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: min(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: next(None))  # expect: TypeError: 'NoneType' object is not an iterator
t(lambda: oct(None))  # expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: ord(None))  # expect: TypeError: ord() expected string of length 1, but NoneType found
t(lambda: pow(None))  # expect: TypeError: pow() missing required argument 'exp' (pos 2)
t(lambda: repr(None))  # expect: 'None'
t(lambda: reversed(None))  # expect: TypeError: 'NoneType' object is not reversible
t(lambda: round(None))  # expect: TypeError: type NoneType doesn't define __round__ method
t(lambda: setattr(None))  # expect: TypeError: setattr expected 3 arguments, got 1
t(lambda: sorted(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: sum(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: zip(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: enumerate(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: range(None))  # expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: slice(None))  # expect: slice(None, None, None)
t(lambda: super(None))  # expect: TypeError: super() argument 1 must be a type, not NoneType
t(lambda: type(None))  # expect: <class 'NoneType'>
t(lambda: staticmethod(None))  # expect: <staticmethod(None)>
t(lambda: classmethod(None))  # expect: <classmethod(None)>
t(lambda: object(None))  # expect: TypeError: object() takes no arguments
