import io
b = io.BytesIO(b"abc")
t = io.TextIOWrapper(b, encoding="ascii")
print(t.detach() is b, b.closed, t.encoding)  # expect: True False ascii
print(b.read())  # expect: b'abc'
t.read()  # raises: ValueError: underlying buffer has been detached
