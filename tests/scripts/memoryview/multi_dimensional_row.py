memoryview(bytes(6)).cast("B", (2, 3))[0]  # raises: NotImplementedError: multi-dimensional sub-views are not implemented
