m = memoryview(bytearray(2))
del m[0]  # raises: TypeError: cannot delete memory
