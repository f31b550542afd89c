m = memoryview(b"abc")
m.release()
m.nbytes  # raises: ValueError: operation forbidden on released memoryview object
