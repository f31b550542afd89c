iter(memoryview(b"\x05").cast("B", ()))  # raises: TypeError: invalid indexing of 0-dim memory
