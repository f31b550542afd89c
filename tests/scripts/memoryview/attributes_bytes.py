m = memoryview(b"abcdef")
print(m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides)  # expect: 6 1 B 1 (6,) (1,)
print(m.suboffsets, m.readonly, m.c_contiguous, m.f_contiguous, m.contiguous)
# expect: () True True True True
print(m.obj)  # expect: b'abcdef'
print(len(m))  # expect: 6
