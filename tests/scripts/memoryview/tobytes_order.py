m = memoryview(b"abcdef").cast("B", (2, 3))
print(m.tobytes("C"), m.tobytes("F"), m.tobytes("A"), m.tobytes(None))
# expect: b'abcdef' b'adbecf' b'abcdef' b'abcdef'
print(m.tobytes(order="F"))  # expect: b'adbecf'
