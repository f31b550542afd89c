memoryview(b"abc")[-4]  # raises: IndexError: index out of bounds on dimension 1
