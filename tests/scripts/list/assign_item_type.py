a = [1]
a["x"] = 1  # raises: TypeError: list indices must be integers or slices, not str
