import struct
struct.pack("<H", 1, 2)  # raises: struct.error: pack expected 1 items for packing (got 2)
