import struct
struct.calcsize("<y")  # raises: struct.error: bad char in struct format
