import struct
print(struct.calcsize(b"<HB"), struct.pack(b"<H", 1))  # expect: 3 b'\x01\x00'
