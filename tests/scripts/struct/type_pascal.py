import struct
struct.pack("3p", 5)  # raises: struct.error: argument for 'p' must be a bytes object
