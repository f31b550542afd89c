print(bytearray.fromhex("0102"), type(bytearray.fromhex("")).__name__)
# expect: bytearray(b'\x01\x02') bytearray
