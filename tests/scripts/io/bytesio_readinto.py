import io
b = io.BytesIO(b"abcdef")
t = bytearray(4)
print(b.readinto(t), t, b.readinto(memoryview(t)[1:]), t, b.readinto(t))
# expect: 4 bytearray(b'aefd') 2 bytearray(b'aefd') 0
