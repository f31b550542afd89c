[*5]  # raises: TypeError: Value after * must be an iterable, not int
