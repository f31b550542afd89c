memoryview(bytes(6)).cast("B", (2, 3))[2, 0]  # raises: IndexError: index out of bounds on dimension 1
