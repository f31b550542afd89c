import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.BytesIO(b"abc").read(1.5))
# expect: TypeError: argument should be integer or None, not 'float'
t(lambda: io.BytesIO(b"abc").read1(1.5))
# expect: TypeError: argument should be integer or None, not 'float'
t(lambda: io.BytesIO(b"abc").readline(1.5))
# expect: TypeError: argument should be integer or None, not 'float'
t(lambda: io.BytesIO(b"abc").readlines(1.5))
# expect: TypeError: integer argument expected, got 'float'
t(lambda: io.BytesIO(b"abc").readinto(1.5))
# expect: TypeError: readinto() argument must be read-write bytes-like object, not float
t(lambda: io.BytesIO(b"abc").write(1.5))
# expect: TypeError: a bytes-like object is required, not 'float'
t(lambda: io.BytesIO(b"abc").writelines(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: io.BytesIO(b"abc").seek(1.5))
# expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: io.BytesIO(b"abc").tell(1.5))
# expect: TypeError: BytesIO.tell() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").truncate(1.5))
# expect: TypeError: argument should be integer or None, not 'float'
t(lambda: io.BytesIO(b"abc").getvalue(1.5))
# expect: TypeError: BytesIO.getvalue() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").getbuffer(1.5))  # expect: TypeError: getbuffer() takes no arguments
t(lambda: io.BytesIO(b"abc").close(1.5))
# expect: TypeError: BytesIO.close() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").flush(1.5))
# expect: TypeError: BytesIO.flush() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").isatty(1.5))
# expect: TypeError: BytesIO.isatty() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").readable(1.5))
# expect: TypeError: BytesIO.readable() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").writable(1.5))
# expect: TypeError: BytesIO.writable() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").seekable(1.5))
# expect: TypeError: BytesIO.seekable() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").fileno(1.5))  # expect: TypeError: fileno() takes no arguments
t(lambda: io.BytesIO(b"abc").detach(1.5))  # expect: TypeError: detach() takes no arguments
