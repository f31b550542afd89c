print(hash(memoryview(b"abcd").cast("B", (2, 2))) == hash(b"abcd"))  # expect: True
