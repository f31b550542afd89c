import struct
struct.pack("q", 2**63)  # raises: struct.error: 'q' format requires -9223372036854775808 <= number <= 9223372036854775807
