import struct
struct.pack("3s", "abc")  # raises: struct.error: argument for 's' must be a bytes object
