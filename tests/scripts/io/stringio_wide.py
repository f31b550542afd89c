import io
s = io.StringIO()
print(s.write("abc"), s.write("é"), s.write("€"), s.write("😀"), s.getvalue())  # expect: 3 1 1 1 abcé€😀
s.seek(8)
s.write("!")
print(ascii(s.getvalue()), s.tell())  # expect: 'abc\xe9\u20ac\U0001f600\x00\x00!' 9
s.seek(3)
print(s.read(2), s.truncate(4), s.getvalue())  # expect: é€ 4 abcé
t = io.StringIO("a\r\nb\rc\nd", newline=None)
print(t.read().split("\n"), t.newlines)  # expect: ['a', 'b', 'c', 'd'] ('\r', '\n', '\r\n')
t = io.StringIO("a\r\nb\rc\nd", newline="")
print(list(t))  # expect: ['a\r\n', 'b\r', 'c\n', 'd']
t = io.StringIO(newline="\r\n")
t.write("a\nb\n")
t.seek(0)
print(list(t))  # expect: ['a\r\n', 'b\r\n']
