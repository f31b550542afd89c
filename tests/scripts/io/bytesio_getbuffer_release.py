import io
b = io.BytesIO(b"abc")
with b.getbuffer() as m:
    m[1:] = b"YZ"
b.seek(0, 2)
b.write(b"!")
print(b.getvalue())  # expect: b'aYZ!'
