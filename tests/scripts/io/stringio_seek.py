import io
s = io.StringIO("abc")
print(s.seek(0, 2), s.truncate(1), s.getvalue())  # expect: 3 1 a
s.seek(-1)  # raises: ValueError: Negative seek position -1
