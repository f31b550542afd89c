def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {1}.__and__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__contains__())
# expect: TypeError: set.__contains__() takes exactly one argument (0 given)
t(lambda: {1}.__eq__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__ge__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__gt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__iand__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__ior__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__isub__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__ixor__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__le__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__len__())  # expect: 1
t(lambda: {1}.__lt__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__ne__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__or__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__rand__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__ror__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__rsub__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__rxor__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__sub__())  # expect: TypeError: expected 1 argument, got 0
t(lambda: {1}.__xor__())  # expect: TypeError: expected 1 argument, got 0
