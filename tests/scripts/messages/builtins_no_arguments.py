def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: abs())  # expect: TypeError: abs() takes exactly one argument (0 given)
t(lambda: all())  # expect: TypeError: all() takes exactly one argument (0 given)
t(lambda: any())  # expect: TypeError: any() takes exactly one argument (0 given)
t(lambda: ascii())  # expect: TypeError: ascii() takes exactly one argument (0 given)
t(lambda: bin())  # expect: TypeError: bin() takes exactly one argument (0 given)
t(lambda: callable())  # expect: TypeError: callable() takes exactly one argument (0 given)
t(lambda: chr())  # expect: TypeError: chr() takes exactly one argument (0 given)
t(lambda: compile())  # expect: TypeError: compile() missing required argument 'source' (pos 1)
t(lambda: delattr())  # expect: TypeError: delattr expected 2 arguments, got 0
t(lambda: divmod())  # expect: TypeError: divmod expected 2 arguments, got 0
t(lambda: eval())  # expect: TypeError: eval expected at least 1 argument, got 0
t(lambda: exec())  # expect: TypeError: exec() takes at least 1 positional argument (0 given)
t(lambda: filter())  # expect: TypeError: filter expected 2 arguments, got 0
t(lambda: format())  # expect: TypeError: format expected at least 1 argument, got 0
t(lambda: getattr())  # expect: TypeError: getattr expected at least 2 arguments, got 0
t(lambda: hasattr())  # expect: TypeError: hasattr expected 2 arguments, got 0
t(lambda: hash())  # expect: TypeError: hash() takes exactly one argument (0 given)
t(lambda: hex())  # expect: TypeError: hex() takes exactly one argument (0 given)
t(lambda: isinstance())  # expect: TypeError: isinstance expected 2 arguments, got 0
t(lambda: issubclass())  # expect: TypeError: issubclass expected 2 arguments, got 0
t(lambda: iter())  # expect: TypeError: iter expected at least 1 argument, got 0
t(lambda: len())  # expect: TypeError: len() takes exactly one argument (0 given)
t(lambda: map())  # expect: TypeError: map() must have at least two arguments.
t(lambda: max())  # expect: TypeError: max expected at least 1 argument, got 0
t(lambda: min())  # expect: TypeError: min expected at least 1 argument, got 0
t(lambda: next())  # expect: TypeError: next expected at least 1 argument, got 0
t(lambda: oct())  # expect: TypeError: oct() takes exactly one argument (0 given)
t(lambda: ord())  # expect: TypeError: ord() takes exactly one argument (0 given)
t(lambda: pow())  # expect: TypeError: pow() missing required argument 'base' (pos 1)
t(lambda: repr())  # expect: TypeError: repr() takes exactly one argument (0 given)
t(lambda: reversed())  # expect: TypeError: reversed expected 1 argument, got 0
t(lambda: round())  # expect: TypeError: round() missing required argument 'number' (pos 1)
t(lambda: setattr())  # expect: TypeError: setattr expected 3 arguments, got 0
t(lambda: sorted())  # expect: TypeError: sorted expected 1 argument, got 0
t(lambda: sum())  # expect: TypeError: sum() takes at least 1 positional argument (0 given)
t(lambda: enumerate())  # expect: TypeError: enumerate() missing required argument 'iterable'
t(lambda: range())  # expect: TypeError: range expected at least 1 argument, got 0
t(lambda: slice())  # expect: TypeError: slice expected at least 1 argument, got 0
t(lambda: super())  # expect: RuntimeError: super(): no arguments
t(lambda: type())  # expect: TypeError: type() takes 1 or 3 arguments
t(lambda: staticmethod())  # expect: TypeError: staticmethod expected 1 argument, got 0
t(lambda: classmethod())  # expect: TypeError: classmethod expected 1 argument, got 0
