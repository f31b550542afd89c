def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1.5).__abs__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: (1.5).__add__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__bool__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: (1.5).__ceil__(1, 2, 3, 4))
# expect: TypeError: float.__ceil__() takes no arguments (4 given)
t(lambda: (1.5).__divmod__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__eq__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__float__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: (1.5).__floor__(1, 2, 3, 4))
# expect: TypeError: float.__floor__() takes no arguments (4 given)
t(lambda: (1.5).__floordiv__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__ge__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__getformat__(1, 2, 3, 4))
# expect: TypeError: float.__getformat__() takes exactly one argument (4 given)
t(lambda: (1.5).__gt__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__int__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: (1.5).__le__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__lt__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__mod__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__mul__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__ne__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__neg__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: (1.5).__pos__(1, 2, 3, 4))  # expect: TypeError: expected 0 arguments, got 4
t(lambda: (1.5).__pow__(1, 2, 3, 4))  # expect: TypeError:  expected at most 2 arguments, got 4
t(lambda: (1.5).__radd__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__rdivmod__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__rfloordiv__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__rmod__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__rmul__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__round__(1, 2, 3, 4))
# expect: TypeError: __round__ expected at most 1 argument, got 4
t(lambda: (1.5).__rpow__(1, 2, 3, 4))  # expect: TypeError:  expected at most 2 arguments, got 4
t(lambda: (1.5).__rsub__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__rtruediv__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__sub__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__truediv__(1, 2, 3, 4))  # expect: TypeError: expected 1 argument, got 4
t(lambda: (1.5).__trunc__(1, 2, 3, 4))
# expect: TypeError: float.__trunc__() takes no arguments (4 given)
