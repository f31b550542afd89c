import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.BytesIO(b"abc").read(None))  # expect: b'abc'
t(lambda: io.BytesIO(b"abc").read1(None))  # expect: b'abc'
t(lambda: io.BytesIO(b"abc").readline(None))  # expect: b'abc'
t(lambda: io.BytesIO(b"abc").readlines(None))  # expect: [b'abc']
t(lambda: io.BytesIO(b"abc").readinto(None))
# expect: TypeError: readinto() argument must be read-write bytes-like object, not None
t(lambda: io.BytesIO(b"abc").write(None))
# expect: TypeError: a bytes-like object is required, not 'NoneType'
t(lambda: io.BytesIO(b"abc").writelines(None))
# expect: TypeError: 'NoneType' object is not iterable
t(lambda: io.BytesIO(b"abc").seek(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: io.BytesIO(b"abc").tell(None))
# expect: TypeError: BytesIO.tell() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").truncate(None))  # expect: 0
t(lambda: io.BytesIO(b"abc").getvalue(None))
# expect: TypeError: BytesIO.getvalue() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").getbuffer(None))  # expect: TypeError: getbuffer() takes no arguments
t(lambda: io.BytesIO(b"abc").close(None))
# expect: TypeError: BytesIO.close() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").flush(None))
# expect: TypeError: BytesIO.flush() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").isatty(None))
# expect: TypeError: BytesIO.isatty() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").readable(None))
# expect: TypeError: BytesIO.readable() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").writable(None))
# expect: TypeError: BytesIO.writable() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").seekable(None))
# expect: TypeError: BytesIO.seekable() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").fileno(None))  # expect: TypeError: fileno() takes no arguments
t(lambda: io.BytesIO(b"abc").detach(None))  # expect: TypeError: detach() takes no arguments
