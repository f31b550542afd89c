m = memoryview(b"abcdef")
print(m == m.cast("B", (2, 3)))  # expect: False
print(m.cast("B", (3, 2)) == m.cast("B", (2, 3)))  # expect: False
print(m.cast("B", (2, 3)) == m.cast("B", [2, 3]))  # expect: True
