import io
class Stream(io.IOBase):
    def close(self):
        if not self.closed:
            print("closing")
        super().close()
s = Stream()
del s  # expect: closing
class Raw(io.RawIOBase):
    def writable(self):
        return True
    def write(self, b):
        print("written", bytes(b))
        return len(b)
w = io.BufferedWriter(Raw())
w.write(b"kept")
del w  # expect: written b'kept'
