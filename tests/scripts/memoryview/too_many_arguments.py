memoryview(b"", b"")  # raises: TypeError: memoryview() takes at most 1 argument (2 given)
