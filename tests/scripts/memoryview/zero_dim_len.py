len(memoryview(b"\x05").cast("B", ()))  # raises: TypeError: 0-dim memory has no length
