print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (1.0).hex(), (0.1).hex(), (-0.0).hex(), float.fromhex("0x1.8p1"), (1.5).conjugate(), (1.5).real, (1.5).imag, float.fromhex("inf"))
# expect: False True (3, 4) 0x1.0000000000000p+0 0x1.999999999999ap-4 -0x0.0p+0 3.0 1.5 1.5 0.0 inf
