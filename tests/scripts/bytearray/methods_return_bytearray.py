b = bytearray(b"a,b")
print(b.upper(), b.split(b","), b.replace(b",", b";"), b.partition(b","), b.strip(b"a"), b[:1], b + b"c", b * 2, b.center(5))
# expect: bytearray(b'A,B') [bytearray(b'a'), bytearray(b'b')] bytearray(b'a;b') (bytearray(b'a'), bytearray(b','), bytearray(b'b')) bytearray(b',b') bytearray(b'a') bytearray(b'a,bc') bytearray(b'a,ba,b') bytearray(b' a,b ')
print(b.hex(), b.decode(), b.find(b","), b.startswith(b"a"))  # expect: 612c62 a,b 1 True
