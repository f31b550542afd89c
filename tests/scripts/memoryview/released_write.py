m = memoryview(bytearray(b"abc"))
m.release()
m[0] = 1  # raises: ValueError: operation forbidden on released memoryview object
