vs = [memoryview(b"b"), memoryview(b"a")]
vs.sort(key=bytes)
print([bytes(v) for v in vs])  # expect: [b'a', b'b']
