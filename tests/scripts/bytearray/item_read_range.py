bytearray(b"abc")[3]  # raises: IndexError: bytearray index out of range
