b = bytearray(b"abc")
b *= 0
print(b)  # expect: bytearray(b'')
b *= "x"  # raises: TypeError: can't multiply sequence by non-int of type 'str'
