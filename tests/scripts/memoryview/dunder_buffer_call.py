m = b"abc".__buffer__(0)
print(type(m).__name__, bytes(m))  # expect: memoryview b'abc'
