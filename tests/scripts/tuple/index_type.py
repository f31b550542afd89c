(1,)["a"]  # raises: TypeError: tuple indices must be integers or slices, not str
