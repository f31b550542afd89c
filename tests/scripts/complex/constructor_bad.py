complex("1 + 2j")  # raises: ValueError: complex() arg is a malformed string
