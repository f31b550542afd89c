import io
class Raw(io.RawIOBase):
    def __init__(self, data, step):
        self.data, self.step, self.calls = data, step, 0
    def readable(self):
        return True
    def readinto(self, b):
        self.calls += 1
        n = min(len(b), self.step, len(self.data))
        b[:n] = self.data[:n]
        self.data = self.data[n:]
        return n
r = io.BufferedReader(Raw(b"one\ntwo\nthree", 5))
print(r.peek(1), r.read(2), r.readline(), r.read1(), r.read(4), r.read(), r.read())
# expect: b'one\nt' b'on' b'e\n' b't' b'wo\nt' b'hree' b''
r = io.BufferedReader(Raw(b"abcdef", 2), 4)
t = bytearray(5)
print(r.readinto(t), t, list(r))  # expect: 5 bytearray(b'abcde') [b'f']
print(io.BufferedReader(Raw(b"abc\ndef\n", 3)).readlines())  # expect: [b'abc\n', b'def\n']
print(Raw(b"0123456789", 3).readall(), Raw(b"0123", 9).read(2))  # expect: b'0123456789' b'01'
io.BufferedReader(io.BytesIO(), 0)  # raises: ValueError: buffer size must be strictly positive
