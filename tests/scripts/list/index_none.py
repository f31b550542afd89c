[1][None]  # raises: TypeError: list indices must be integers or slices, not NoneType
