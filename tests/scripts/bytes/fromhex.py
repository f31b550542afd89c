print(bytes.fromhex("00ff"), bytes.fromhex(" 01 02  03 "), bytes.fromhex(""), bytes.fromhex("aB"))
# expect: b'\x00\xff' b'\x01\x02\x03' b'' b'\xab'
