C = type("C", (int,), {"x": 5, "double": lambda self: self * 2})
print(C(4).double(), C.x, C.__name__, C.__bases__)  # expect: 8 5 C (<class 'int'>,)
