import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.BytesIO(b"abc").read(None, foo=1))
# expect: TypeError: BytesIO.read() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").read1(None, foo=1))
# expect: TypeError: BytesIO.read1() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").readline(None, foo=1))
# expect: TypeError: BytesIO.readline() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").readlines(None, foo=1))
# expect: TypeError: BytesIO.readlines() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").readinto(None, foo=1))
# expect: TypeError: BytesIO.readinto() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").write(None, foo=1))
# expect: TypeError: BytesIO.write() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").writelines(None, foo=1))
# expect: TypeError: BytesIO.writelines() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").seek(None, foo=1))
# expect: TypeError: BytesIO.seek() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").tell(None, foo=1))
# expect: TypeError: BytesIO.tell() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").truncate(None, foo=1))
# expect: TypeError: BytesIO.truncate() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").getvalue(None, foo=1))
# expect: TypeError: BytesIO.getvalue() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").getbuffer(None, foo=1))
# expect: TypeError: getbuffer() takes no arguments
t(lambda: io.BytesIO(b"abc").close(None, foo=1))
# expect: TypeError: BytesIO.close() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").flush(None, foo=1))
# expect: TypeError: BytesIO.flush() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").isatty(None, foo=1))
# expect: TypeError: BytesIO.isatty() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").readable(None, foo=1))
# expect: TypeError: BytesIO.readable() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").writable(None, foo=1))
# expect: TypeError: BytesIO.writable() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").seekable(None, foo=1))
# expect: TypeError: BytesIO.seekable() takes no keyword arguments
t(lambda: io.BytesIO(b"abc").fileno(None, foo=1))  # expect: TypeError: fileno() takes no arguments
t(lambda: io.BytesIO(b"abc").detach(None, foo=1))  # expect: TypeError: detach() takes no arguments
