b = bytearray(b"abc")
b.reverse()
c = b.copy()
b.clear()
print(b, c, c is b)  # expect: bytearray(b'') bytearray(b'cba') False
