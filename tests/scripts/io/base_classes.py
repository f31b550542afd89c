import io
f = open(__file__)
print(isinstance(f, io.TextIOBase), isinstance(f, io.IOBase), isinstance(f.buffer, io.BufferedIOBase))
# expect: True True True
print(isinstance(f.buffer.raw, io.RawIOBase), issubclass(io.BytesIO, io.RawIOBase), io.open is open)
# expect: True False True
f.close()
class Lines(io.TextIOBase):
    def __init__(self, lines):
        self.lines = list(lines)
    def readline(self, size=-1):
        return self.lines.pop(0) if self.lines else ""
with Lines(["a\n", "b\n"]) as s:
    print(list(s), s.closed, s.readable(), s.encoding)  # expect: ['a\n', 'b\n'] False False None
print(s.closed)  # expect: True
print(io.UnsupportedOperation.__mro__[1:3], io.UnsupportedOperation.__module__)
# expect: (<class 'OSError'>, <class 'ValueError'>) io
s.readlines()  # raises: ValueError: I/O operation on closed file.
