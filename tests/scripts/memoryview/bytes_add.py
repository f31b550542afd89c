print(b"a" + memoryview(b"b"))  # expect: b'ab'
