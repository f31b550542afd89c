m = memoryview(b"abcdef")
print(bytes(m), bytes(m[::2]), bytearray(m[3:]), list(m[:2]))
# expect: b'abcdef' b'ace' bytearray(b'def') [97, 98]
