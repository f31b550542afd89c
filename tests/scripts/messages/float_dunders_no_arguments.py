def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1.5).__abs__())  # expect: 1.5
t(lambda: (1.5).__add__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__bool__())  # expect: True
t(lambda: (1.5).__ceil__())  # expect: 2
t(lambda: (1.5).__divmod__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__eq__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__float__())  # expect: 1.5
t(lambda: (1.5).__floor__())  # expect: 1
t(lambda: (1.5).__floordiv__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__ge__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__getformat__())
# expect: TypeError: float.__getformat__() takes exactly one argument (0 given)
t(lambda: (1.5).__gt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__int__())  # expect: 1
t(lambda: (1.5).__le__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__lt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__mod__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__mul__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__ne__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__neg__())  # expect: -1.5
t(lambda: (1.5).__pos__())  # expect: 1.5
t(lambda: (1.5).__pow__())  # expect: TypeError:  expected at least 1 argument, got 0
t(lambda: (1.5).__radd__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__rdivmod__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__rfloordiv__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__rmod__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__rmul__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__round__())  # expect: 2
t(lambda: (1.5).__rpow__())  # expect: TypeError:  expected at least 1 argument, got 0
t(lambda: (1.5).__rsub__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__rtruediv__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__sub__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__truediv__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: (1.5).__trunc__())  # expect: 1
