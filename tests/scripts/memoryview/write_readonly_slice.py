memoryview(b"abc")[0:1] = b"x"  # raises: TypeError: cannot modify read-only memory
