def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: abs(object()))  # expect: TypeError: bad operand type for abs(): 'object'
t(lambda: all(object()))  # expect: TypeError: 'object' object is not iterable
t(lambda: any(object()))  # expect: TypeError: 'object' object is not iterable
t(lambda: bin(object()))  # expect: TypeError: 'object' object cannot be interpreted as an integer
t(lambda: callable(object()))  # expect: False
t(lambda: chr(object()))  # expect: TypeError: 'object' object cannot be interpreted as an integer
t(lambda: compile(object()))
# expect: TypeError: compile() missing required argument 'filename' (pos 2)
t(lambda: delattr(object()))  # expect: TypeError: delattr expected 2 arguments, got 1
t(lambda: divmod(object()))  # expect: TypeError: divmod expected 2 arguments, got 1
t(lambda: eval(object()))  # expect: TypeError: eval() arg 1 must be a string, bytes or code object
t(lambda: exec(object()))  # expect: TypeError: exec() arg 1 must be a string, bytes or code object
t(lambda: filter(object()))  # expect: TypeError: filter expected 2 arguments, got 1
t(lambda: getattr(object()))  # expect: TypeError: getattr expected at least 2 arguments, got 1
t(lambda: hasattr(object()))  # expect: TypeError: hasattr expected 2 arguments, got 1
t(lambda: hex(object()))  # expect: TypeError: 'object' object cannot be interpreted as an integer
t(lambda: isinstance(object()))  # expect: TypeError: isinstance expected 2 arguments, got 1
t(lambda: issubclass(object()))  # expect: TypeError: issubclass expected 2 arguments, got 1
t(lambda: iter(object()))  # expect: TypeError: 'object' object is not iterable
t(lambda: len(object()))  # expect: TypeError: object of type 'object' has no len()
t(lambda: map(object()))  # expect: TypeError: map() must have at least two arguments.
t(lambda: max(object()))  # expect: TypeError: 'object' object is not iterable
t(lambda: min(object()))  # expect: TypeError: 'object' object is not iterable
t(lambda: next(object()))  # expect: TypeError: 'object' object is not an iterator
t(lambda: oct(object()))  # expect: TypeError: 'object' object cannot be interpreted as an integer
t(lambda: ord(object()))  # expect: TypeError: ord() expected string of length 1, but object found
t(lambda: pow(object()))  # expect: TypeError: pow() missing required argument 'exp' (pos 2)
t(lambda: reversed(object()))  # expect: TypeError: 'object' object is not reversible
t(lambda: round(object()))  # expect: TypeError: type object doesn't define __round__ method
t(lambda: setattr(object()))  # expect: TypeError: setattr expected 3 arguments, got 1
t(lambda: sorted(object()))  # expect: TypeError: 'object' object is not iterable
t(lambda: sum(object()))  # expect: TypeError: 'object' object is not iterable
t(lambda: zip(object()))  # expect: TypeError: 'object' object is not iterable
t(lambda: enumerate(object()))  # expect: TypeError: 'object' object is not iterable
t(lambda: range(object()))  # expect: TypeError: 'object' object cannot be interpreted as an integer
t(lambda: super(object()))  # expect: TypeError: super() argument 1 must be a type, not object
t(lambda: type(object()))  # expect: <class 'object'>
t(lambda: object(object()))  # expect: TypeError: object() takes no arguments
