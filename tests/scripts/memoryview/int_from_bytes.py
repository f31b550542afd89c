print(int.from_bytes(memoryview(b"\x01\x02"), "big"))  # expect: 258
