m = memoryview(b"abc")
n = memoryview(m)
m.release()
print(n[0])  # expect: 97
