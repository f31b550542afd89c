print(bool(b""), bool(b"\x00"), len(b"abc"))  # expect: False True 3
