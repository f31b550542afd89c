import struct
struct.pack("<f", 1e300)  # raises: OverflowError: float too large to pack with f format
