m = memoryview(b"\x05").cast("B", ())
print(m.shape, m.ndim, m.tolist(), m[()], m.nbytes)  # expect: () 0 5 5 1
