memoryview(bytes(6)).cast("B", (1, 2, 3))[0, 0]  # raises: NotImplementedError: sub-views are not implemented
