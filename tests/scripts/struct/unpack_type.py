import struct
struct.unpack("<H", "ab")  # raises: TypeError: a bytes-like object is required, not 'str'
