def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {1}.__and__("a"))  # expect: NotImplemented
t(lambda: {1}.__contains__("a"))  # expect: False
t(lambda: {1}.__eq__("a"))  # expect: NotImplemented
t(lambda: {1}.__ge__("a"))  # expect: NotImplemented
t(lambda: {1}.__gt__("a"))  # expect: NotImplemented
t(lambda: {1}.__iand__("a"))  # expect: NotImplemented
t(lambda: {1}.__ior__("a"))  # expect: NotImplemented
t(lambda: {1}.__isub__("a"))  # expect: NotImplemented
t(lambda: {1}.__iter__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: {1}.__ixor__("a"))  # expect: NotImplemented
t(lambda: {1}.__le__("a"))  # expect: NotImplemented
t(lambda: {1}.__len__("a"))  # expect: TypeError: expected 0 arguments, got 1
t(lambda: {1}.__lt__("a"))  # expect: NotImplemented
t(lambda: {1}.__ne__("a"))  # expect: NotImplemented
t(lambda: {1}.__or__("a"))  # expect: NotImplemented
t(lambda: {1}.__rand__("a"))  # expect: NotImplemented
t(lambda: {1}.__ror__("a"))  # expect: NotImplemented
t(lambda: {1}.__rsub__("a"))  # expect: NotImplemented
t(lambda: {1}.__rxor__("a"))  # expect: NotImplemented
t(lambda: {1}.__sub__("a"))  # expect: NotImplemented
t(lambda: {1}.__xor__("a"))  # expect: NotImplemented
