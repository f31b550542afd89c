import struct
b = bytearray(8)
struct.pack_into("<H", b, 2, 0x1234)
print(b, struct.unpack_from("<H", b, 2), struct.unpack_from("<H", b, offset=-6))
# expect: bytearray(b'\x00\x004\x12\x00\x00\x00\x00') (4660,) (4660,)
struct.pack_into("<H", b, 7, 1)  # raises: struct.error: pack_into requires a buffer of at least 9 bytes for packing 2 bytes at offset 7 (actual buffer size is 8)
