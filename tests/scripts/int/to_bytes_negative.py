(-1).to_bytes(1, "big")  # raises: OverflowError: can't convert negative int to unsigned
