memoryview(b"abcd").cast("B", (2, 2)).cast("B", (4, 1))  # raises: TypeError: memoryview: cast must be 1D -> ND or ND -> 1D
