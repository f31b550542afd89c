ExceptionGroup(1, [ValueError()])  # raises: TypeError: BaseExceptionGroup.__new__() argument 1 must be str, not int
