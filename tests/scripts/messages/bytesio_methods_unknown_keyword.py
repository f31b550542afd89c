import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.BytesIO(b"abc").read(foo=1))
# expect: TypeError: BytesIO.read() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").read1(foo=1))
# expect: TypeError: BytesIO.read1() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").readline(foo=1))
# expect: TypeError: BytesIO.readline() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").readlines(foo=1))
# expect: TypeError: BytesIO.readlines() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").readinto(foo=1))
# expect: TypeError: BytesIO.readinto() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").write(foo=1))
# expect: TypeError: BytesIO.write() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").writelines(foo=1))
# expect: TypeError: BytesIO.writelines() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").seek(foo=1))
# expect: TypeError: BytesIO.seek() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").tell(foo=1))
# expect: TypeError: BytesIO.tell() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").truncate(foo=1))
# expect: TypeError: BytesIO.truncate() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").getvalue(foo=1))
# expect: TypeError: BytesIO.getvalue() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").close(foo=1))
# expect: TypeError: BytesIO.close() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").flush(foo=1))
# expect: TypeError: BytesIO.flush() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").isatty(foo=1))
# expect: TypeError: BytesIO.isatty() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").readable(foo=1))
# expect: TypeError: BytesIO.readable() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").writable(foo=1))
# expect: TypeError: BytesIO.writable() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").seekable(foo=1))
# expect: TypeError: BytesIO.seekable() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").fileno(foo=1))  # expect: UnsupportedOperation: fileno
t(lambda: io.BytesIO(b"abc").detach(foo=1))  # expect: UnsupportedOperation: detach
