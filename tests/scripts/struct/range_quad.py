import struct
struct.pack("<Q", -1)  # raises: struct.error: 'Q' format requires 0 <= number <= 18446744073709551615
