import struct
struct.pack("<H", 70000)  # raises: struct.error: 'H' format requires 0 <= number <= 65535
