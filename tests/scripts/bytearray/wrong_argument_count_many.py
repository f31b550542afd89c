bytearray(b"a").append(1, 2)  # raises: TypeError: bytearray.append() takes exactly one argument (2 given)
