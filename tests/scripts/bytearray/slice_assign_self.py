b = bytearray(b"abc")
b[1:2] = b
print(b)  # expect: bytearray(b'aabcc')
