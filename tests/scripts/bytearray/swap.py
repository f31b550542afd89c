b = bytearray(b"ab")
b[0], b[1] = b[1], b[0]
print(b)  # expect: bytearray(b'ba')
