b = bytearray(b"abc")
m = memoryview(b)
s = m[1:]
m.release()
print(s[0])  # expect: 98
s[0] = 120
print(b)  # expect: bytearray(b'axc')
