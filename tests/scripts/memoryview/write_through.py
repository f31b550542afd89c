b = bytearray(b"hello")
m = memoryview(b)
m[0] = ord("J")
print(b)  # expect: bytearray(b'Jello')
m[1:3] = b"EL"
print(b)  # expect: bytearray(b'JELlo')
