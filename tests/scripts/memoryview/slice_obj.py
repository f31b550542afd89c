s = slice(1, 3)
m = memoryview(bytearray(b"abcd"))
print(bytes(m[s]))  # expect: b'bc'
m[s] = b"XY"
print(m.tobytes())  # expect: b'aXYd'
