m = memoryview(b"abcdef")[::-1]
print(bytes(m))  # expect: b'fedcba'
print(m.strides, m.contiguous, m.c_contiguous)  # expect: (-1,) False False
print(m[0], m[-1])  # expect: 102 97
