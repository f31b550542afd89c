import io
t = io.TextIOWrapper(io.BytesIO(b"a\nb\n"))
next(t)
t.tell()  # raises: OSError: telling position disabled by next() call
