b = bytearray(b"abcdef")
for _ in range(3):
    del b[0]
print(b)  # expect: bytearray(b'def')
b[0:0] = b"xyz"
print(b)  # expect: bytearray(b'xyzdef')
