bytes.maketrans(b"ab", b"x")  # raises: ValueError: maketrans arguments must have same length
