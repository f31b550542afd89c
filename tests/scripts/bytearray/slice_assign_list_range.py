b = bytearray(b"abc")
b[0:1] = [256]  # raises: ValueError: byte must be in range(0, 256)
