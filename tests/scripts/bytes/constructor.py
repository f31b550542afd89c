print(bytes(), bytes(3), bytes([1, 2, 255]), bytes(b"ab"), bytes(bytearray(b"c")), bytes(range(3)))
# expect: b'' b'\x00\x00\x00' b'\x01\x02\xff' b'ab' b'c' b'\x00\x01\x02'
print(bytes("é", "utf-8"), bytes("abc", "ascii"), bytes("é", "latin-1"))
# expect: b'\xc3\xa9' b'abc' b'\xe9'
print(bytes(x for x in (65, 66)), bytes(True))  # expect: b'AB' b'\x00'
