import struct
print(struct.pack("<BHIQ", 1, 2, 3, 4), struct.unpack("<BHI", b"\x01\x02\x00\x03\x00\x00\x00"))
# expect: b'\x01\x02\x00\x03\x00\x00\x00\x04\x00\x00\x00\x00\x00\x00\x00' (1, 2, 3)
print(struct.pack(">bhiq", -1, -2, -3, -4), struct.pack("!H", 1), struct.pack("=I", 5), struct.pack("<f", 1.5), struct.pack(">d", -2.25), struct.pack("<e", 1.0))
# expect: b'\xff\xff\xfe\xff\xff\xff\xfd\xff\xff\xff\xff\xff\xff\xff\xfc' b'\x00\x01' b'\x05\x00\x00\x00' b'\x00\x00\xc0?' b'\xc0\x02\x00\x00\x00\x00\x00\x00' b'\x00<'
print(struct.pack("3s", b"ab"), struct.pack("5p", b"abc"), struct.pack("c", b"x"), struct.pack("?", 5), struct.pack("2x"), struct.pack("<2h", 1, 2), struct.pack("0s", b""))
# expect: b'ab\x00' b'\x03abc\x00' b'x' b'\x01' b'\x00\x00' b'\x01\x00\x02\x00' b''
