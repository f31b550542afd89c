b = bytearray(b"abcdef")
b[1:3] = b"XYZ"
print(b)  # expect: bytearray(b'aXYZdef')
b[1:4] = b""
print(b)  # expect: bytearray(b'adef')
b[:0] = b">>"
print(b)  # expect: bytearray(b'>>adef')
b[len(b):] = [1, 2]
print(b)  # expect: bytearray(b'>>adef\x01\x02')
b[1:1] = range(3)
print(b)  # expect: bytearray(b'>\x00\x01\x02>adef\x01\x02')
