"%" % 1  # raises: ValueError: incomplete format
