b = bytearray(b"a")
c = b
b += b"bc"
b *= 2
print(c, c is b)  # expect: bytearray(b'abcabc') True
b += "x"  # raises: TypeError: can't concat str to bytearray
