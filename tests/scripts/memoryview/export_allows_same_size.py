b = bytearray(b"abc")
m = memoryview(b)
b[0:2] = b"XY"
print(bytes(m))  # expect: b'XYc'
b.reverse()
print(bytes(m))  # expect: b'cYX'
