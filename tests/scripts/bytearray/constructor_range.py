bytearray([300])  # raises: ValueError: byte must be in range(0, 256)
