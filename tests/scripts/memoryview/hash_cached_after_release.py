m = memoryview(b"abc")
h = hash(m)
m.release()
print(hash(m) == h)  # expect: True
