float("nan").as_integer_ratio()  # raises: ValueError: cannot convert NaN to integer ratio
