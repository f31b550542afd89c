(1).to_bytes(-1, "big")  # raises: ValueError: length argument must be non-negative
