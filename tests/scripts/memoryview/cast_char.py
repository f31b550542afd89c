m = memoryview(bytearray(b"abc")).cast("c")
print(m[0], m.tolist())  # expect: b'a' [b'a', b'b', b'c']
m[0] = b"z"
print(m.tobytes())  # expect: b'zbc'
