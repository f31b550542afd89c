import struct
print(struct.pack("bi", 1, 2), struct.pack("=bi", 1, 2), struct.pack("bh", 1, 2), struct.pack("hb0i", 1, 2))
# expect: b'\x01\x00\x00\x00\x02\x00\x00\x00' b'\x01\x02\x00\x00\x00' b'\x01\x00\x02\x00' b'\x01\x00\x02\x00'
