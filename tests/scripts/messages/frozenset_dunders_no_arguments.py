def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: frozenset([1]).__and__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: frozenset([1]).__contains__())
# expect: TypeError: frozenset.__contains__() takes exactly one argument (0 given)
t(lambda: frozenset([1]).__eq__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: frozenset([1]).__ge__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: frozenset([1]).__gt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: frozenset([1]).__le__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: frozenset([1]).__len__())  # expect: 1
t(lambda: frozenset([1]).__lt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: frozenset([1]).__ne__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: frozenset([1]).__or__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: frozenset([1]).__rand__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: frozenset([1]).__ror__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: frozenset([1]).__rsub__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: frozenset([1]).__rxor__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: frozenset([1]).__sub__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: frozenset([1]).__xor__())  # expect: TypeError: expected 1 argument, got 0
