memoryview(b"abcd").cast("H")[0] = 1  # raises: TypeError: cannot modify read-only memory
