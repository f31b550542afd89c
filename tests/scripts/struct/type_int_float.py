import struct
struct.pack("<I", 1.5)  # raises: struct.error: required argument is not an integer
