g = ExceptionGroup("m", [ValueError(1), ExceptionGroup("n", [KeyError(2), ValueError(3)])])
match, rest = g.split(ValueError)
print(repr(match))
# expect: ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [ValueError(3)])])
print(repr(rest))  # expect: ExceptionGroup('m', [ExceptionGroup('n', [KeyError(2)])])
print(repr(g.subgroup(KeyError)), g.subgroup(OSError))
# expect: ExceptionGroup('m', [ExceptionGroup('n', [KeyError(2)])]) None
