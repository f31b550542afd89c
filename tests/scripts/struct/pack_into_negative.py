import struct
struct.pack_into("<H", bytearray(4), -5, 1)  # raises: struct.error: offset -5 out of range for 4-byte buffer
