def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1j).__abs__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: (1j).__add__("a"))  # expect: NotImplemented
t(lambda: (1j).__bool__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: (1j).__complex__("a"))
# expect: TypeError: complex.__complex__() takes no arguments (1 given)
t(lambda: (1j).__eq__("a"))  # expect: NotImplemented
t(lambda: (1j).__ge__("a"))  # expect: NotImplemented
t(lambda: (1j).__gt__("a"))  # expect: NotImplemented
t(lambda: (1j).__le__("a"))  # expect: NotImplemented
t(lambda: (1j).__lt__("a"))  # expect: NotImplemented
t(lambda: (1j).__mul__("a"))  # expect: NotImplemented
t(lambda: (1j).__ne__("a"))  # expect: NotImplemented
t(lambda: (1j).__neg__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: (1j).__pos__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: (1j).__pow__("a"))  # expect: NotImplemented
t(lambda: (1j).__radd__("a"))  # expect: NotImplemented
t(lambda: (1j).__rmul__("a"))  # expect: NotImplemented
t(lambda: (1j).__rpow__("a"))  # expect: NotImplemented
t(lambda: (1j).__rsub__("a"))  # expect: NotImplemented
t(lambda: (1j).__rtruediv__("a"))  # expect: NotImplemented
t(lambda: (1j).__sub__("a"))  # expect: NotImplemented
t(lambda: (1j).__truediv__("a"))  # expect: NotImplemented
