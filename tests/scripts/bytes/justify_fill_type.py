b"ab".center(6, b"xx")  # raises: TypeError: center() argument 2 must be a byte string of length 1, not bytes
