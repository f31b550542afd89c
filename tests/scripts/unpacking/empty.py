[] = []
() = ()
[] = [1]  # raises: ValueError: too many values to unpack (expected 0)
