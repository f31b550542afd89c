int(1, 2)  # raises: TypeError: int() can't convert non-string with explicit base
