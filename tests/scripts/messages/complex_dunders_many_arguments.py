def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1j).__abs__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: (1j).__add__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1j).__bool__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: (1j).__complex__(1, 2, 3, 4))
# expect: TypeError: complex.__complex__() takes no arguments (4 given)
t(lambda: (1j).__eq__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1j).__ge__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1j).__gt__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1j).__le__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1j).__lt__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1j).__mul__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1j).__ne__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1j).__neg__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: (1j).__pos__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: (1j).__pow__(1, 2, 3, 4))  # expect: TypeError:  expected at most 2 arguments, got 4
t(lambda: (1j).__radd__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1j).__rmul__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1j).__rpow__(1, 2, 3, 4))  # expect: TypeError:  expected at most 2 arguments, got 4
t(lambda: (1j).__rsub__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1j).__rtruediv__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1j).__sub__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1j).__truediv__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
