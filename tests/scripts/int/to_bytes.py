print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True), (5).to_bytes(), (0).to_bytes(0), (2**70).to_bytes(10, "big"), (-2**70).to_bytes(10, "little", signed=True))
# expect: b'\x04\x00' b'\x00\x04\x00\x00' b'\xff\xff' b'\x05' b'' b'\x00@\x00\x00\x00\x00\x00\x00\x00\x00' b'\x00\x00\x00\x00\x00\x00\x00\x00\xc0\xff'
