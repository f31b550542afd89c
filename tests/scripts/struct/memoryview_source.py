import struct
m = memoryview(bytearray(b"\x01\x00\x02\x00"))
print(struct.unpack("<2H", m), struct.unpack_from("<H", m[2:]))  # expect: (1, 2) (2,)
struct.pack_into("<H", m, 0, 9)
print(m.tobytes())  # expect: b'\t\x00\x02\x00'
