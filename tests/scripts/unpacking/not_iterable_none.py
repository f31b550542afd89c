a, b = None  # raises: TypeError: cannot unpack non-iterable NoneType object
