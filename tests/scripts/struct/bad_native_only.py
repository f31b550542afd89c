import struct
struct.calcsize("<P")  # raises: struct.error: bad char in struct format
