float("inf").as_integer_ratio()  # raises: OverflowError: cannot convert Infinity to integer ratio
