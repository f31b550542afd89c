b = bytearray(b"abcdef")
m = memoryview(b)
m[:] = m[::-1]
print(b)  # expect: bytearray(b'fedcba')
