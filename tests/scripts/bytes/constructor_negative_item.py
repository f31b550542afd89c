bytes([-1])  # raises: ValueError: bytes must be in range(0, 256)
