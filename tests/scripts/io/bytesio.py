import io
b = io.BytesIO(b"hello\nworld\n")
print(b.read(2), b.tell(), b.readline(), b.read(), b.read())
# expect: b'he' 2 b'llo\n' b'world\n' b''
b.seek(0)
print(list(b), b.getvalue(), b.readable(), b.writable(), b.seekable(), b.closed)
# expect: [b'hello\n', b'world\n'] b'hello\nworld\n' True True True False
