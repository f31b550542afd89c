bytearray().append(b"a")  # raises: TypeError: 'bytes' object cannot be interpreted as an integer
