m = memoryview(bytearray(2))
del m[:]  # raises: TypeError: cannot delete memory
