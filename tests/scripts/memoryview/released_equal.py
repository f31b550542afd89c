m = memoryview(b"abc")
m.release()
print(m == m, m == b"abc", m != b"abc")  # expect: True False True
