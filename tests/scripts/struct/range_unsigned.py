import struct
struct.pack("<B", 256)  # raises: struct.error: 'B' format requires 0 <= number <= 255
