class A(type(lambda: 0)): pass  # raises: TypeError: type 'function' is not an acceptable base type
