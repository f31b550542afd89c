import struct
struct.unpack("<I", b"abc")  # raises: struct.error: unpack requires a buffer of 4 bytes
