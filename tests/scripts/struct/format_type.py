import struct
struct.calcsize(5)  # raises: TypeError: Struct() argument 1 must be a str or bytes object, not int
