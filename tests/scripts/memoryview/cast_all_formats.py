for f in "bBhHiIlLqQnNfd?cP":
    m = memoryview(bytes(16)).cast(f)
    print(f, m.itemsize, m[0])  # expect: b 1 0
    # expect: B 1 0
    # expect: h 2 0
    # expect: H 2 0
    # expect: i 4 0
    # expect: I 4 0
    # expect: l 8 0
    # expect: L 8 0
    # expect: q 8 0
    # expect: Q 8 0
    # expect: n 8 0
    # expect: N 8 0
    # expect: f 4 0.0
    # expect: d 8 0.0
    # expect: ? 1 False
    # expect: c 1 b'\x00'
    # expect: P 8 0
