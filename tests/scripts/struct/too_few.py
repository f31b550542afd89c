import struct
struct.pack("<HH", 1)  # raises: struct.error: pack expected 2 items for packing (got 1)
