import struct
struct.pack("<i", 2**31)  # raises: struct.error: 'i' format requires -2147483648 <= number <= 2147483647
