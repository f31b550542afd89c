import io
b = io.BytesIO()
t = io.TextIOWrapper(b, encoding="ascii")
t.write("a")
t.reconfigure(encoding="utf-16-le", newline="\r\n")
t.write("b\n")
t.reconfigure(line_buffering=True)
print(t.encoding, t.errors, t.line_buffering, b.getvalue())
# expect: utf-16-le strict True b'ab\x00\r\x00\n\x00'
r = io.TextIOWrapper(io.BytesIO(b"abc"))
r.read(1)
r.reconfigure(encoding="latin-1")  # raises: io.UnsupportedOperation: It is not possible to set the encoding or newline of stream after the first read
