import struct
struct.unpack_from("<I", b"abc")  # raises: struct.error: unpack_from requires a buffer of at least 4 bytes for unpacking 4 bytes at offset 0 (actual buffer size is 3)
