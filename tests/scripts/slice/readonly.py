s = slice(1)
s.start = 2  # raises: AttributeError: readonly attribute
