b"abc".startswith((b"x", "a"))  # raises: TypeError: a bytes-like object is required, not 'str'
