import io
b = io.BytesIO(b"abc")
m = b.getbuffer()
m[0] = 88
print(b.getvalue())  # expect: b'Xbc'
b.write(b"longer than before")  # raises: BufferError: Existing exports of data: object cannot be re-sized
