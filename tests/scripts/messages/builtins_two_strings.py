def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: abs("a", "b"))  # expect: TypeError: abs() takes exactly one argument (2 given)
t(lambda: all("a", "b"))  # expect: TypeError: all() takes exactly one argument (2 given)
t(lambda: any("a", "b"))  # expect: TypeError: any() takes exactly one argument (2 given)
t(lambda: ascii("a", "b"))  # expect: TypeError: ascii() takes exactly one argument (2 given)
t(lambda: bin("a", "b"))  # expect: TypeError: bin() takes exactly one argument (2 given)
t(lambda: callable("a", "b"))  # expect: TypeError: callable() takes exactly one argument (2 given)
t(lambda: chr("a", "b"))  # expect: TypeError: chr() takes exactly one argument (2 given)
t(lambda: delattr("a", "b"))  # expect: AttributeError: 'str' object has no attribute 'b'
t(lambda: divmod("a", "b"))
# expect: TypeError: unsupported operand type(s) for divmod(): 'str' and 'str'
t(lambda: format("a", "b"))  # expect: ValueError: Unknown format code 'b' for object of type 'str'
t(lambda: getattr("a", "b"))  # expect: AttributeError: 'str' object has no attribute 'b'
t(lambda: hasattr("a", "b"))  # expect: False
t(lambda: hash("a", "b"))  # expect: TypeError: hash() takes exactly one argument (2 given)
t(lambda: hex("a", "b"))  # expect: TypeError: hex() takes exactly one argument (2 given)
t(lambda: isinstance("a", "b"))
# expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
t(lambda: issubclass("a", "b"))  # expect: TypeError: issubclass() arg 1 must be a class
t(lambda: iter("a", "b"))  # expect: TypeError: iter(object, sentinel): object must be callable
t(lambda: len("a", "b"))  # expect: TypeError: len() takes exactly one argument (2 given)
t(lambda: max("a", "b"))  # expect: 'b'
t(lambda: min("a", "b"))  # expect: 'a'
t(lambda: next("a", "b"))  # expect: TypeError: 'str' object is not an iterator
t(lambda: oct("a", "b"))  # expect: TypeError: oct() takes exactly one argument (2 given)
t(lambda: ord("a", "b"))  # expect: TypeError: ord() takes exactly one argument (2 given)
t(lambda: pow("a", "b"))
# expect: TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'str'
t(lambda: repr("a", "b"))  # expect: TypeError: repr() takes exactly one argument (2 given)
t(lambda: reversed("a", "b"))  # expect: TypeError: reversed expected 1 argument, got 2
t(lambda: round("a", "b"))  # expect: TypeError: type str doesn't define __round__ method
t(lambda: setattr("a", "b"))  # expect: TypeError: setattr expected 3 arguments, got 2
t(lambda: sorted("a", "b"))  # expect: TypeError: sorted expected 1 argument, got 2
t(lambda: sum("a", "b"))  # expect: TypeError: sum() can't sum strings [use ''.join(seq) instead]
t(lambda: enumerate("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: range("a", "b"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: slice("a", "b"))  # expect: slice('a', 'b', None)
t(lambda: super("a", "b"))  # expect: TypeError: super() argument 1 must be a type, not str
t(lambda: type("a", "b"))  # expect: TypeError: type() takes 1 or 3 arguments
t(lambda: staticmethod("a", "b"))  # expect: TypeError: staticmethod expected 1 argument, got 2
t(lambda: classmethod("a", "b"))  # expect: TypeError: classmethod expected 1 argument, got 2
t(lambda: object("a", "b"))  # expect: TypeError: object() takes no arguments
