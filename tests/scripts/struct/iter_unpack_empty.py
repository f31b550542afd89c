import struct
struct.iter_unpack("", b"abc")  # raises: struct.error: cannot iteratively unpack with a struct of length 0
