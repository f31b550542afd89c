def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: abs(1, 2, 3, 4, 5))  # expect: TypeError: abs() takes exactly one argument (5 given)
t(lambda: all(1, 2, 3, 4, 5))  # expect: TypeError: all() takes exactly one argument (5 given)
t(lambda: any(1, 2, 3, 4, 5))  # expect: TypeError: any() takes exactly one argument (5 given)
t(lambda: ascii(1, 2, 3, 4, 5))  # expect: TypeError: ascii() takes exactly one argument (5 given)
t(lambda: bin(1, 2, 3, 4, 5))  # expect: TypeError: bin() takes exactly one argument (5 given)
t(lambda: callable(1, 2, 3, 4, 5))
# expect: TypeError: callable() takes exactly one argument (5 given)
t(lambda: chr(1, 2, 3, 4, 5))  # expect: TypeError: chr() takes exactly one argument (5 given)
t(lambda: compile(1, 2, 3, 4, 5))
# expect: TypeError: expected str, bytes or os.PathLike object, not int
t(lambda: delattr(1, 2, 3, 4, 5))  # expect: TypeError: delattr expected 2 arguments, got 5
t(lambda: divmod(1, 2, 3, 4, 5))  # expect: TypeError: divmod expected 2 arguments, got 5
t(lambda: eval(1, 2, 3, 4, 5))  # expect: TypeError: eval expected at most 3 arguments, got 5
t(lambda: exec(1, 2, 3, 4, 5))  # expect: TypeError: exec() takes at most 4 arguments (5 given)
t(lambda: filter(1, 2, 3, 4, 5))  # expect: TypeError: filter expected 2 arguments, got 5
t(lambda: format(1, 2, 3, 4, 5))  # expect: TypeError: format expected at most 2 arguments, got 5
t(lambda: getattr(1, 2, 3, 4, 5))  # expect: TypeError: getattr expected at most 3 arguments, got 5
t(lambda: hasattr(1, 2, 3, 4, 5))  # expect: TypeError: hasattr expected 2 arguments, got 5
t(lambda: hash(1, 2, 3, 4, 5))  # expect: TypeError: hash() takes exactly one argument (5 given)
t(lambda: hex(1, 2, 3, 4, 5))  # expect: TypeError: hex() takes exactly one argument (5 given)
t(lambda: isinstance(1, 2, 3, 4, 5))  # expect: TypeError: isinstance expected 2 arguments, got 5
t(lambda: issubclass(1, 2, 3, 4, 5))  # expect: TypeError: issubclass expected 2 arguments, got 5
t(lambda: iter(1, 2, 3, 4, 5))  # expect: TypeError: iter expected at most 2 arguments, got 5
t(lambda: len(1, 2, 3, 4, 5))  # expect: TypeError: len() takes exactly one argument (5 given)
t(lambda: map(1, 2, 3, 4, 5))  # expect: TypeError: 'int' object is not iterable
t(lambda: max(1, 2, 3, 4, 5))  # expect: 5
t(lambda: min(1, 2, 3, 4, 5))  # expect: 1
t(lambda: next(1, 2, 3, 4, 5))  # expect: TypeError: next expected at most 2 arguments, got 5
t(lambda: oct(1, 2, 3, 4, 5))  # expect: TypeError: oct() takes exactly one argument (5 given)
t(lambda: ord(1, 2, 3, 4, 5))  # expect: TypeError: ord() takes exactly one argument (5 given)
t(lambda: pow(1, 2, 3, 4, 5))  # expect: TypeError: pow() takes at most 3 arguments (5 given)
t(lambda: repr(1, 2, 3, 4, 5))  # expect: TypeError: repr() takes exactly one argument (5 given)
t(lambda: reversed(1, 2, 3, 4, 5))  # expect: TypeError: reversed expected 1 argument, got 5
t(lambda: round(1, 2, 3, 4, 5))  # expect: TypeError: round() takes at most 2 arguments (5 given)
t(lambda: setattr(1, 2, 3, 4, 5))  # expect: TypeError: setattr expected 3 arguments, got 5
t(lambda: sorted(1, 2, 3, 4, 5))  # expect: TypeError: sorted expected 1 argument, got 5
t(lambda: sum(1, 2, 3, 4, 5))  # expect: TypeError: sum() takes at most 2 arguments (5 given)
t(lambda: zip(1, 2, 3, 4, 5))  # expect: TypeError: 'int' object is not iterable
t(lambda: enumerate(1, 2, 3, 4, 5))
# expect: TypeError: enumerate() takes at most 2 arguments (5 given)
t(lambda: range(1, 2, 3, 4, 5))  # expect: TypeError: range expected at most 3 arguments, got 5
t(lambda: slice(1, 2, 3, 4, 5))  # expect: TypeError: slice expected at most 3 arguments, got 5
t(lambda: super(1, 2, 3, 4, 5))  # expect: TypeError: super() expected at most 2 arguments, got 5
t(lambda: type(1, 2, 3, 4, 5))  # expect: TypeError: type() takes 1 or 3 arguments
t(lambda: property(1, 2, 3, 4, 5))
# expect: TypeError: property() takes at most 4 arguments (5 given)
t(lambda: staticmethod(1, 2, 3, 4, 5))  # expect: TypeError: staticmethod expected 1 argument, got 5
t(lambda: classmethod(1, 2, 3, 4, 5))  # expect: TypeError: classmethod expected 1 argument, got 5
t(lambda: object(1, 2, 3, 4, 5))  # expect: TypeError: object() takes no arguments
