def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: abs(b"a"))  # expect: TypeError: bad operand type for abs(): 'bytes'
t(lambda: all(b"a"))  # expect: True
t(lambda: any(b"a"))  # expect: True
t(lambda: ascii(b"a"))  # expect: "b'a'"
t(lambda: bin(b"a"))  # expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: callable(b"a"))  # expect: False
t(lambda: chr(b"a"))  # expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: compile(b"a"))
# expect: TypeError: compile() missing required argument 'filename' (pos 2)
t(lambda: delattr(b"a"))  # expect: TypeError: delattr expected 2 arguments, got 1
t(lambda: divmod(b"a"))  # expect: TypeError: divmod expected 2 arguments, got 1
t(lambda: eval(b"a"))  # expect: NameError: name 'a' is not defined
t(lambda: exec(b"a"))  # expect: NameError: name 'a' is not defined
t(lambda: filter(b"a"))  # expect: TypeError: filter expected 2 arguments, got 1
t(lambda: format(b"a"))  # expect: "b'a'"
t(lambda: getattr(b"a"))  # expect: TypeError: getattr expected at least 2 arguments, got 1
t(lambda: hasattr(b"a"))  # expect: TypeError: hasattr expected 2 arguments, got 1
t(lambda: hex(b"a"))  # expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: isinstance(b"a"))  # expect: TypeError: isinstance expected 2 arguments, got 1
t(lambda: issubclass(b"a"))  # expect: TypeError: issubclass expected 2 arguments, got 1
t(lambda: len(b"a"))  # expect: 1
t(lambda: map(b"a"))  # expect: TypeError: map() must have at least two arguments.
t(lambda: max(b"a"))  # expect: 97
t(lambda: min(b"a"))  # expect: 97
t(lambda: next(b"a"))  # expect: TypeError: 'bytes' object is not an iterator
t(lambda: oct(b"a"))  # expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: ord(b"a"))  # expect: 97
t(lambda: pow(b"a"))  # expect: TypeError: pow() missing required argument 'exp' (pos 2)
t(lambda: repr(b"a"))  # expect: "b'a'"
t(lambda: round(b"a"))  # expect: TypeError: type bytes doesn't define __round__ method
t(lambda: setattr(b"a"))  # expect: TypeError: setattr expected 3 arguments, got 1
t(lambda: sorted(b"a"))  # expect: [97]
t(lambda: sum(b"a"))  # expect: 97
t(lambda: range(b"a"))  # expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: slice(b"a"))  # expect: slice(None, b'a', None)
t(lambda: super(b"a"))  # expect: TypeError: super() argument 1 must be a type, not bytes
t(lambda: type(b"a"))  # expect: <class 'bytes'>
t(lambda: staticmethod(b"a"))  # expect: <staticmethod(b'a')>
t(lambda: classmethod(b"a"))  # expect: <classmethod(b'a')>
t(lambda: object(b"a"))  # expect: TypeError: object() takes no arguments
