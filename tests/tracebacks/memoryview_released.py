m = memoryview(b"abc")
m.release()
print(m[0])
