bytearray(b"abc")["x"]  # raises: TypeError: bytearray indices must be integers or slices, not str
