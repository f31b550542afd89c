m = memoryview(b"abc")
m.release()
print(repr(m).startswith("<released memory at 0x"))  # expect: True
