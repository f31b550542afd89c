memoryview(bytes(6)).cast("B", (2, 3))[0, 3]  # raises: IndexError: index out of bounds on dimension 2
