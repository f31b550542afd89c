import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.BytesIO(b"abc").read(b"a"))
# expect: TypeError: argument should be integer or None, not 'bytes'
t(lambda: io.BytesIO(b"abc").read1(b"a"))
# expect: TypeError: argument should be integer or None, not 'bytes'
t(lambda: io.BytesIO(b"abc").readline(b"a"))
# expect: TypeError: argument should be integer or None, not 'bytes'
t(lambda: io.BytesIO(b"abc").readlines(b"a"))
# expect: TypeError: integer argument expected, got 'bytes'
t(lambda: io.BytesIO(b"abc").readinto(b"a"))
# expect: TypeError: readinto() argument must be read-write bytes-like object, not bytes
t(lambda: io.BytesIO(b"abc").write(b"a"))  # expect: 1
t(lambda: io.BytesIO(b"abc").writelines(b"a"))
# expect: TypeError: a bytes-like object is required, not 'int'
t(lambda: io.BytesIO(b"abc").seek(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: io.BytesIO(b"abc").tell(b"a"))
# expect: TypeError: BytesIO.tell() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").truncate(b"a"))
# expect: TypeError: argument should be integer or None, not 'bytes'
t(lambda: io.BytesIO(b"abc").getvalue(b"a"))
# expect: TypeError: BytesIO.getvalue() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").getbuffer(b"a"))  # expect: TypeError: getbuffer() takes no arguments
t(lambda: io.BytesIO(b"abc").close(b"a"))
# expect: TypeError: BytesIO.close() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").flush(b"a"))
# expect: TypeError: BytesIO.flush() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").isatty(b"a"))
# expect: TypeError: BytesIO.isatty() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").readable(b"a"))
# expect: TypeError: BytesIO.readable() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").writable(b"a"))
# expect: TypeError: BytesIO.writable() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").seekable(b"a"))
# expect: TypeError: BytesIO.seekable() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").fileno(b"a"))  # expect: TypeError: fileno() takes no arguments
t(lambda: io.BytesIO(b"abc").detach(b"a"))  # expect: TypeError: detach() takes no arguments
