import io
s = io.StringIO("one\ntwo\n")
print(s.read(2), s.readline(), list(s), s.read(), s.getvalue(), s.tell())  # expect: on e
# expect:  ['two\n']  one
# expect: two
# expect:  8
s = io.StringIO()
print(s.write("abc"), s.write("é😀"), s.getvalue(), s.tell())  # expect: 3 2 abcé😀 5
s.seek(1)
s.write("X")
print(s.getvalue(), s.read())  # expect: aXcé😀 cé😀
s.write(b"x")  # raises: TypeError: string argument expected, got 'bytes'
