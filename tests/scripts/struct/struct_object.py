import struct
s = struct.Struct("<HB")
print(s.size, s.format, s.pack(1, 2), s.unpack(b"\x01\x00\x02"), list(s.iter_unpack(b"abcabc")))
# expect: 3 <HB b'\x01\x00\x02' (1, 2) [(25185, 99), (25185, 99)]
print(s.unpack_from(b"xabc", 1))  # expect: (25185, 99)
