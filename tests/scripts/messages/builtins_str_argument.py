def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: abs("a"))  # expect: TypeError: bad operand type for abs(): 'str'
t(lambda: all("a"))  # expect: True
t(lambda: any("a"))  # expect: True
t(lambda: ascii("a"))  # expect: "'a'"
t(lambda: bin("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: callable("a"))  # expect: False
t(lambda: chr("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: compile("a"))  # expect: TypeError: compile() missing required argument 'filename' (pos 2)
t(lambda: delattr("a"))  # expect: TypeError: delattr expected 2 arguments, got 1
t(lambda: divmod("a"))  # expect: TypeError: divmod expected 2 arguments, got 1
t(lambda: eval("a"))  # expect: NameError: name 'a' is not defined
t(lambda: exec("a"))  # expect: NameError: name 'a' is not defined
t(lambda: filter("a"))  # expect: TypeError: filter expected 2 arguments, got 1
t(lambda: format("a"))  # expect: 'a'
t(lambda: getattr("a"))  # expect: TypeError: getattr expected at least 2 arguments, got 1
t(lambda: hasattr("a"))  # expect: TypeError: hasattr expected 2 arguments, got 1
t(lambda: hex("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: isinstance("a"))  # expect: TypeError: isinstance expected 2 arguments, got 1
t(lambda: issubclass("a"))  # expect: TypeError: issubclass expected 2 arguments, got 1
t(lambda: len("a"))  # expect: 1
t(lambda: map("a"))  # expect: TypeError: map() must have at least two arguments.
t(lambda: max("a"))  # expect: 'a'
t(lambda: min("a"))  # expect: 'a'
t(lambda: next("a"))  # expect: TypeError: 'str' object is not an iterator
t(lambda: oct("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: ord("a"))  # expect: 97
t(lambda: pow("a"))  # expect: TypeError: pow() missing required argument 'exp' (pos 2)
t(lambda: repr("a"))  # expect: "'a'"
t(lambda: round("a"))  # expect: TypeError: type str doesn't define __round__ method
t(lambda: setattr("a"))  # expect: TypeError: setattr expected 3 arguments, got 1
t(lambda: sorted("a"))  # expect: ['a']
t(lambda: sum("a"))  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
t(lambda: range("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: slice("a"))  # expect: slice(None, 'a', None)
t(lambda: super("a"))  # expect: TypeError: super() argument 1 must be a type, not str
t(lambda: type("a"))  # expect: <class 'str'>
t(lambda: staticmethod("a"))  # expect: <staticmethod('a')>
t(lambda: classmethod("a"))  # expect: <classmethod('a')>
t(lambda: object("a"))  # expect: TypeError: object() takes no arguments
