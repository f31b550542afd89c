m = memoryview(b"0123456789")
print(bytes(m[2:8][1:4]))  # expect: b'345'
print(bytes(m[::2][::-1]))  # expect: b'86420'
