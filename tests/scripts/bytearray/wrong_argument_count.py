bytearray(b"a").append()  # raises: TypeError: bytearray.append() takes exactly one argument (0 given)
