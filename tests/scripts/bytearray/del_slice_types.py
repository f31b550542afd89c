b = bytearray(b"abcdef")
del b[-2:]
print(b)  # expect: bytearray(b'abcd')
del b[10:]
print(b)  # expect: bytearray(b'abcd')
del b[:]
print(b)  # expect: bytearray(b'')
del b["a"]  # raises: TypeError: bytearray indices must be integers or slices, not str
