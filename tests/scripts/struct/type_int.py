import struct
struct.pack("<I", "a")  # raises: struct.error: required argument is not an integer
