b = bytearray(b"abc")
m = memoryview(b)
print(m.readonly)  # expect: False
print(m.obj is b)  # expect: True
