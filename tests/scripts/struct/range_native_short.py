import struct
struct.pack("H", -1)  # raises: struct.error: 'H' format requires 0 <= number <= 65535
