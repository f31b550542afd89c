print(int(), int(3.9), int(-3.9), int("42"), int(" -7 "), int("0x1f", 16), int("z", 36), int("0b11", 0), int("1_000"), int(b"12"), int(bytearray(b"3")), int(True), int("٣"), int("101", 2), int("0o17", base=0))
# expect: 0 3 -3 42 -7 31 35 3 1000 12 3 1 3 5 15
