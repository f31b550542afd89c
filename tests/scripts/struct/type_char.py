import struct
struct.pack("c", b"ab")  # raises: struct.error: char format requires a bytes object of length 1
