m = memoryview(b"\x01\xab\xff")
print(m.hex())  # expect: 01abff
print(m.hex(":"))  # expect: 01:ab:ff
print(m.hex("-", 2), m.hex("-", -2))  # expect: 01-abff 01ab-ff
print(m[::-1].hex())  # expect: ffab01
