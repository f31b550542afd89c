import io
with io.BytesIO(b"x") as b:
    print(b.read())  # expect: b'x'
print(b.closed)  # expect: True
