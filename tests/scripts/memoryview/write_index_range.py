memoryview(bytearray(2))[2] = 1  # raises: IndexError: index out of bounds on dimension 1
