[1, 2][1.0]  # raises: TypeError: list indices must be integers or slices, not float
