b",".join(1)  # raises: TypeError: can only join an iterable
