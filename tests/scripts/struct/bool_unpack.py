import struct
print(struct.unpack("3?", b"\x00\x01\x02"))  # expect: (False, True, True)
