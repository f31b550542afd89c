b = bytearray(b"abc")
m = memoryview(b).toreadonly()
print(m.readonly)  # expect: True
b[0] = 65
print(bytes(m))  # expect: b'Abc'
m[0] = 1  # raises: TypeError: cannot modify read-only memory
