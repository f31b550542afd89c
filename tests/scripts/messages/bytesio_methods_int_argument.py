import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.BytesIO(b"abc").read(1))  # expect: b'a'
t(lambda: io.BytesIO(b"abc").read1(1))  # expect: b'a'
t(lambda: io.BytesIO(b"abc").readline(1))  # expect: b'a'
t(lambda: io.BytesIO(b"abc").readlines(1))  # expect: [b'abc']
t(lambda: io.BytesIO(b"abc").readinto(1))
# expect: TypeError: readinto() argument must be read-write bytes-like object, not int
t(lambda: io.BytesIO(b"abc").write(1))
# expect: TypeError: a bytes-like object is required, not 'int'
t(lambda: io.BytesIO(b"abc").writelines(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: io.BytesIO(b"abc").seek(1))  # expect: 1
t(lambda: io.BytesIO(b"abc").tell(1))
# expect: TypeError: BytesIO.tell() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").truncate(1))  # expect: 1
t(lambda: io.BytesIO(b"abc").getvalue(1))
# expect: TypeError: BytesIO.getvalue() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").getbuffer(1))  # expect: TypeError: getbuffer() takes no arguments
t(lambda: io.BytesIO(b"abc").close(1))
# expect: TypeError: BytesIO.close() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").flush(1))
# expect: TypeError: BytesIO.flush() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").isatty(1))
# expect: TypeError: BytesIO.isatty() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").readable(1))
# expect: TypeError: BytesIO.readable() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").writable(1))
# expect: TypeError: BytesIO.writable() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").seekable(1))
# expect: TypeError: BytesIO.seekable() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").fileno(1))  # expect: TypeError: fileno() takes no arguments
t(lambda: io.BytesIO(b"abc").detach(1))  # expect: TypeError: detach() takes no arguments
