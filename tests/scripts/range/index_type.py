range(5)["a"]  # raises: TypeError: range indices must be integers or slices, not str
