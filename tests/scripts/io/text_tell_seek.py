import io
t = io.TextIOWrapper(io.BytesIO("aé\r\nzwei\ndrei\n".encode()), encoding="utf-8")
print(t.readline() == "aé\n", t.tell())  # expect: True 5
print(repr(t.readline()), t.tell())  # expect: 'zwei\n' 10
place = t.tell()
print(repr(t.read()))  # expect: 'drei\n'
print(t.seek(place), repr(t.read(2)), repr(t.read()))  # expect: 10 'dr' 'ei\n'
print(t.seek(0), repr(t.read(1)), t.tell())  # expect: 0 'a' 1
print(t.seek(0, 2), repr(t.read()))  # expect: 15 ''
r = io.TextIOWrapper(io.BytesIO(b"a\rb\rc"), newline=None)
places = []
for i in range(5):
    places.append(r.tell())
    r.read(1)
print([(r.seek(p) == p, r.read(2)) for p in places])
# expect: [(True, 'a\n'), (True, '\nb'), (True, 'b\n'), (True, '\nc'), (True, 'c')]
t.seek(1, 1)  # raises: io.UnsupportedOperation: can't do nonzero cur-relative seeks
