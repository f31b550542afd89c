[1][0, 1]  # raises: TypeError: list indices must be integers or slices, not tuple
