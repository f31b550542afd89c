import struct
struct.pack("<e", 1e10)  # raises: OverflowError: float too large to pack with e format
