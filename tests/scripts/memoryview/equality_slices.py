m = memoryview(b"abcabc")
print(m[:3] == m[3:], m[::-1] == b"cbacba", m[::2] == b"acb")  # expect: True True True
