b = bytearray(b"abcdef")
b[::2] = b"XYZ"
print(b)  # expect: bytearray(b'XbYdZf')
b[::-1] = bytes(b)
print(b)  # expect: bytearray(b'fZdYbX')
b[::2] = b"1"  # raises: ValueError: attempt to assign bytes of size 1 to extended slice of size 3
