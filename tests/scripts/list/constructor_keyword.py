list(iterable=[])  # raises: TypeError: list() takes no keyword arguments
