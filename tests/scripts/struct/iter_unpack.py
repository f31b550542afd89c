import struct
print(list(struct.iter_unpack("<H", b"\x01\x00\x02\x00")))  # expect: [(1,), (2,)]
struct.iter_unpack("<H", b"abc")  # raises: struct.error: iterative unpacking requires a buffer of a multiple of 2 bytes
