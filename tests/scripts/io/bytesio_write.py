import io
b = io.BytesIO()
print(b.write(b"abc"), b.write(bytearray(b"de")), b.write(memoryview(b"f")))  # expect: 3 2 1
b.seek(1)
b.write(b"XY")
print(b.getvalue(), b.tell())  # expect: b'aXYdef' 3
b.seek(10)
b.write(b"z")
print(b.getvalue())  # expect: b'aXYdef\x00\x00\x00\x00z'
b.truncate(3)
print(b.getvalue())  # expect: b'aXY'
b.write("text")  # raises: TypeError: a bytes-like object is required, not 'str'
