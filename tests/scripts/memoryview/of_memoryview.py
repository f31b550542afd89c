b = bytearray(b"abc")
m = memoryview(memoryview(b))
print(m.obj is b)  # expect: True
