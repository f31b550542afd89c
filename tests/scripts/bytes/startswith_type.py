b"abc".startswith("a")  # raises: TypeError: startswith first arg must be bytes or a tuple of bytes, not str
