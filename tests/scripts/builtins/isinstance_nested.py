print(isinstance(1, (str, (int, float))), isinstance("a", str), isinstance(True, int), issubclass(int, object))
# expect: True True True True
isinstance(1, "int")  # raises: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
