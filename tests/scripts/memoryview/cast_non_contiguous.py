memoryview(b"abcd")[::2].cast("H")  # raises: TypeError: memoryview: casts are restricted to C-contiguous views
