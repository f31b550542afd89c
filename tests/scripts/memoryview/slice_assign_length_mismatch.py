m = memoryview(bytearray(b"abcd"))
print(m[1:3].tobytes())  # expect: b'bc'
m[1:3] = b"xyz"  # raises: ValueError: memoryview assignment: lvalue and rvalue have different structures
