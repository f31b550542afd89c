b = bytearray(b"abc")
b[0] = 65
b[-1] = True
print(b)  # expect: bytearray(b'Ab\x01')
b[0] = 256  # raises: ValueError: byte must be in range(0, 256)
