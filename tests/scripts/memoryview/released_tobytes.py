m = memoryview(b"abc")
m.release()
m.tobytes()  # raises: ValueError: operation forbidden on released memoryview object
