import gc
class H: pass
h = H()
b = bytearray(b"abc")
h.view = memoryview(b)
h.me = h
del h
gc.collect()
b.append(1)
print(b)  # expect: bytearray(b'abc\x01')
