class A(type(None)): pass  # raises: TypeError: type 'NoneType' is not an acceptable base type
