def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1j).__abs__())  # expect: 1.0
t(lambda: (1j).__add__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1j).__bool__())  # expect: True
t(lambda: (1j).__complex__())  # expect: 1j
t(lambda: (1j).__eq__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1j).__ge__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1j).__gt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1j).__le__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1j).__lt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1j).__mul__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1j).__ne__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1j).__neg__())  # expect: (-0-1j)
t(lambda: (1j).__pos__())  # expect: 1j
t(lambda: (1j).__pow__())  # expect: TypeError:  expected at least 1 argument, got 0
t(lambda: (1j).__radd__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1j).__rmul__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1j).__rpow__())  # expect: TypeError:  expected at least 1 argument, got 0
t(lambda: (1j).__rsub__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1j).__rtruediv__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1j).__sub__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1j).__truediv__())  # expect: TypeError: expected 1 argument, got 0
