import struct
struct.calcsize("5")  # raises: struct.error: repeat count given without format specifier
