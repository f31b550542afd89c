import io
b = io.BytesIO(b"a")
b.close()
print(b.closed)  # expect: True
b.read()  # raises: ValueError: I/O operation on closed file.
