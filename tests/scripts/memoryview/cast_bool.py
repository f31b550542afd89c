m = memoryview(bytearray(b"\x00\x01\x02")).cast("?")
print(m.tolist())  # expect: [False, True, True]
m[0] = "yes"
print(m.tobytes())  # expect: b'\x01\x01\x02'
