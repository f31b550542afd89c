m = memoryview(b"\x03\x01\x02")
print(min(m), max(m), sum(m), sorted(m))  # expect: 1 3 6 [1, 2, 3]
