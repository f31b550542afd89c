m = memoryview(b"abc")
m.release()
len(m)  # raises: ValueError: operation forbidden on released memoryview object
