print(b"\x00\xff".hex(), b"\x01\x02\x03".hex(":"), b"\x01\x02\x03".hex("_", 2), b"\x01\x02\x03\x04\x05".hex(b"-", -2), b"".hex())
# expect: 00ff 01:02:03 01_0203 0102-0304-05 
