reversed({1})  # raises: TypeError: 'set' object is not reversible
