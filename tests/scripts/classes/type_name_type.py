type(5, (), {})  # raises: TypeError: type.__new__() argument 1 must be str, not int
