b"abc".split(b"")  # raises: ValueError: empty separator
