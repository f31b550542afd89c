print(bool(memoryview(b"")), bool(memoryview(b"a")))  # expect: False True
