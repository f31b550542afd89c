from array import array
a = array("i", [0, 0])
m = memoryview(a)
m[0:1] = b"abcd"  # raises: ValueError: memoryview assignment: lvalue and rvalue have different structures
