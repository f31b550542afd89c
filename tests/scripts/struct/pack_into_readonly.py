import struct
struct.pack_into("<H", b"abcd", 0, 1)  # raises: TypeError: argument must be read-write bytes-like object, not bytes
