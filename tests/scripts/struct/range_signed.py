import struct
struct.pack("<b", 128)  # raises: struct.error: 'b' format requires -128 <= number <= 127
