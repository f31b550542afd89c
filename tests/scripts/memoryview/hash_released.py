m = memoryview(b"abc")
m.release()
hash(m)  # raises: ValueError: operation forbidden on released memoryview object
