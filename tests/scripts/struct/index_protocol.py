import struct
class I:
    def __index__(self): return 7
print(struct.pack("<B", I()), struct.pack("<f", I()) if False else b"")  # expect: b'\x07' b''
