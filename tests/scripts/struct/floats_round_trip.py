import struct
for v in (0.1, -1e10, 3.5, 1e-30):
    print(struct.unpack("<d", struct.pack("<d", v))[0] == v, struct.unpack("<f", struct.pack("<f", v))[0])
    # expect: True 0.10000000149011612
    # expect: True -10000000000.0
    # expect: True 3.5
    # expect: True 1.0000000031710769e-30
print(struct.unpack("<e", b"\x00\x7c"), struct.unpack("<e", b"\x01\x00"), struct.unpack(">f", b"\x7f\xc0\x00\x00"))
# expect: (inf,) (5.960464477539063e-08,) (nan,)
