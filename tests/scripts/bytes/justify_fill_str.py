b"ab".ljust(6, "x")  # raises: TypeError: ljust() argument 2 must be a byte string of length 1, not str
