import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.BytesIO(b"abc").read())  # expect: b'abc'
t(lambda: io.BytesIO(b"abc").read1())  # expect: b'abc'
t(lambda: io.BytesIO(b"abc").readline())  # expect: b'abc'
t(lambda: io.BytesIO(b"abc").readlines())  # expect: [b'abc']
t(lambda: io.BytesIO(b"abc").readinto())
# expect: TypeError: BytesIO.readinto() takes exactly one argument (0 given)
t(lambda: io.BytesIO(b"abc").write())
# expect: TypeError: BytesIO.write() takes exactly one argument (0 given)
t(lambda: io.BytesIO(b"abc").writelines())
# expect: TypeError: BytesIO.writelines() takes exactly one argument (0 given)
t(lambda: io.BytesIO(b"abc").seek())  # expect: TypeError: seek expected at least 1 argument, got 0
t(lambda: io.BytesIO(b"abc").tell())  # expect: 0
t(lambda: io.BytesIO(b"abc").truncate())  # expect: 0
t(lambda: io.BytesIO(b"abc").getvalue())  # expect: b'abc'
t(lambda: io.BytesIO(b"abc").close())  # expect: None
t(lambda: io.BytesIO(b"abc").flush())  # expect: None
t(lambda: io.BytesIO(b"abc").isatty())  # expect: False
t(lambda: io.BytesIO(b"abc").readable())  # expect: True
t(lambda: io.BytesIO(b"abc").writable())  # expect: True
t(lambda: io.BytesIO(b"abc").seekable())  # expect: True
t(lambda: io.BytesIO(b"abc").fileno())  # expect: UnsupportedOperation: fileno
t(lambda: io.BytesIO(b"abc").detach())  # expect: UnsupportedOperation: detach
