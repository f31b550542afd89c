import io
b = io.BytesIO(b"0123456789")
print(b.seek(-3, 2), b.read(), b.seek(2), b.seek(3, 1), b.read(1), b.seek(100), b.read())
# expect: 7 b'789' 2 5 b'5' 100 b''
b.seek(-1)  # raises: ValueError: negative seek value -1
