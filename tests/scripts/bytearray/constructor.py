print(bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray(b"x"), bytearray(memoryview(b"yz")))
# expect: bytearray(b'\x00\x00\x00') bytearray(b'\x01\x02') bytearray(b'\xc3\xa9') bytearray(b'x') bytearray(b'yz')
