b = bytearray(b"abc")
b[0] = b"a"  # raises: TypeError: 'bytes' object cannot be interpreted as an integer
