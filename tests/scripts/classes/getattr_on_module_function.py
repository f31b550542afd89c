print(getattr([1], "append").__name__, getattr("a", "upper")(), hasattr(1, "real"))
# expect: append A True
getattr(1, 2)  # raises: TypeError: attribute name must be string, not 'int'
