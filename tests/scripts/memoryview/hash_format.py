from array import array
hash(memoryview(array("i", [1])).toreadonly())  # raises: ValueError: memoryview: hashing is restricted to formats 'B', 'b' or 'c'
