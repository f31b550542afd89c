memoryview(b"\x05").cast("B", ())[0]  # raises: TypeError: invalid indexing of 0-dim memory
