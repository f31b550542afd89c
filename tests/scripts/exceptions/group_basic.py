g = ExceptionGroup("msg", [ValueError(1), KeyError(2)])
print(g, repr(g), g.message, g.exceptions)
# expect: msg (2 sub-exceptions) ExceptionGroup('msg', [ValueError(1), KeyError(2)]) msg (ValueError(1), KeyError(2))
