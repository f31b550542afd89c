def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (5).__abs__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: (5).__add__("a"))  # expect: NotImplemented
t(lambda: (5).__and__("a"))  # expect: NotImplemented
t(lambda: (5).__bool__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: (5).__ceil__("a"))  # expect: TypeError: int.__ceil__() takes no arguments (1 given)
t(lambda: (5).__divmod__("a"))  # expect: NotImplemented
t(lambda: (5).__eq__("a"))  # expect: NotImplemented
t(lambda: (5).__float__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: (5).__floor__("a"))  # expect: TypeError: int.__floor__() takes no arguments (1 given)
t(lambda: (5).__floordiv__("a"))  # expect: NotImplemented
t(lambda: (5).__ge__("a"))  # expect: NotImplemented
t(lambda: (5).__gt__("a"))  # expect: NotImplemented
t(lambda: (5).__index__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: (5).__int__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: (5).__invert__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: (5).__le__("a"))  # expect: NotImplemented
t(lambda: (5).__lshift__("a"))  # expect: NotImplemented
t(lambda: (5).__lt__("a"))  # expect: NotImplemented
t(lambda: (5).__mod__("a"))  # expect: NotImplemented
t(lambda: (5).__mul__("a"))  # expect: NotImplemented
t(lambda: (5).__ne__("a"))  # expect: NotImplemented
t(lambda: (5).__neg__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: (5).__or__("a"))  # expect: NotImplemented
t(lambda: (5).__pos__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: (5).__pow__("a"))  # expect: NotImplemented
t(lambda: (5).__radd__("a"))  # expect: NotImplemented
t(lambda: (5).__rand__("a"))  # expect: NotImplemented
t(lambda: (5).__rdivmod__("a"))  # expect: NotImplemented
t(lambda: (5).__rfloordiv__("a"))  # expect: NotImplemented
t(lambda: (5).__rlshift__("a"))  # expect: NotImplemented
t(lambda: (5).__rmod__("a"))  # expect: NotImplemented
t(lambda: (5).__rmul__("a"))  # expect: NotImplemented
t(lambda: (5).__ror__("a"))  # expect: NotImplemented
t(lambda: (5).__round__("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: (5).__rpow__("a"))  # expect: NotImplemented
t(lambda: (5).__rrshift__("a"))  # expect: NotImplemented
t(lambda: (5).__rshift__("a"))  # expect: NotImplemented
t(lambda: (5).__rsub__("a"))  # expect: NotImplemented
t(lambda: (5).__rtruediv__("a"))  # expect: NotImplemented
t(lambda: (5).__rxor__("a"))  # expect: NotImplemented
t(lambda: (5).__sub__("a"))  # expect: NotImplemented
t(lambda: (5).__truediv__("a"))  # expect: NotImplemented
t(lambda: (5).__trunc__("a"))  # expect: TypeError: int.__trunc__() takes no arguments (1 given)
t(lambda: (5).__xor__("a"))  # expect: NotImplemented
