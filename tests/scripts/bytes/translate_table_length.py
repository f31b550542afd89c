b"abc".translate(b"x")  # raises: ValueError: translation table must be 256 characters long
