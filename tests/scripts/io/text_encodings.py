import io
for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "latin-1", "ascii"):
    b = io.BytesIO()
    t = io.TextIOWrapper(b, encoding=name, newline="\r\n")
    t.write("x\n")
    t.write("y\n")
    t.flush()
    data = b.getvalue()
    r = io.TextIOWrapper(io.BytesIO(data), encoding=name)
    r._CHUNK_SIZE = 1
    print(name, len(data), repr(r.read(1)), r.readlines())
# expect: utf-8 6 'x' ['\n', 'y\n']
# expect: utf-8-sig 9 'x' ['\n', 'y\n']
# expect: utf-16 14 'x' ['\n', 'y\n']
# expect: utf-16-be 12 'x' ['\n', 'y\n']
# expect: utf-32 28 'x' ['\n', 'y\n']
# expect: latin-1 6 'x' ['\n', 'y\n']
# expect: ascii 6 'x' ['\n', 'y\n']
