print(b"-".join([memoryview(b"ab"), b"c", bytearray(b"d")]))  # expect: b'ab-c-d'
