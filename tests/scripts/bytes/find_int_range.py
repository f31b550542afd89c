b"abc".find(256)  # raises: ValueError: byte must be in range(0, 256)
