memoryview(b"a").tobytes("X")  # raises: ValueError: order must be 'C', 'F' or 'A'
