import io
print(io.StringIO("a\r\nb\rc\n").readlines(), io.StringIO("a\r\nb\rc\n", newline=None).readlines(), io.StringIO("a\r\nb", newline="").readlines())
# expect: ['a\r\n', 'b\rc\n'] ['a\n', 'b\n', 'c\n'] ['a\r\n', 'b']
