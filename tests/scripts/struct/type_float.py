import struct
struct.pack("<f", "a")  # raises: struct.error: required argument is not a float
