import io
class Raw(io.RawIOBase):
    def __init__(self):
        super().__init__()
        self.log = []
    def writable(self):
        return True
    def write(self, b):
        self.log.append(bytes(b))
        return len(b)
raw = Raw()
t = io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8", line_buffering=True)
t.write("no end")
print(raw.log)  # expect: []
t.write("; an end\n")
print(raw.log)  # expect: [b'no end; an end\n']
t.write("x" * 9000)
print(len(raw.log), t.buffer.raw is raw)  # expect: 2 True
t.close()
print(raw.closed, t.closed, [len(x) for x in raw.log])  # expect: True True [15, 9000]
