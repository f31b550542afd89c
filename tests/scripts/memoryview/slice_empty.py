m = memoryview(b"abc")[2:1]
print(len(m), bytes(m), m.shape, m.nbytes)  # expect: 0 b'' (0,) 0
