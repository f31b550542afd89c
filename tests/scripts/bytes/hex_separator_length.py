b"ab".hex("--")  # raises: ValueError: sep must be length 1.
