import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.BytesIO(b"abc").read(1, 2))
# expect: TypeError: read expected at most 1 argument, got 2
t(lambda: io.BytesIO(b"abc").read1(1, 2))
# expect: TypeError: read1 expected at most 1 argument, got 2
t(lambda: io.BytesIO(b"abc").readline(1, 2))
# expect: TypeError: readline expected at most 1 argument, got 2
t(lambda: io.BytesIO(b"abc").readlines(1, 2))
# expect: TypeError: readlines expected at most 1 argument, got 2
t(lambda: io.BytesIO(b"abc").readinto(1, 2))
# expect: TypeError: BytesIO.readinto() takes exactly one argument (2 given)
t(lambda: io.BytesIO(b"abc").write(1, 2))
# expect: TypeError: BytesIO.write() takes exactly one argument (2 given)
t(lambda: io.BytesIO(b"abc").writelines(1, 2))
# expect: TypeError: BytesIO.writelines() takes exactly one argument (2 given)
t(lambda: io.BytesIO(b"abc").seek(1, 2))  # expect: 4
t(lambda: io.BytesIO(b"abc").tell(1, 2))
# expect: TypeError: BytesIO.tell() takes no arguments (2 given)
t(lambda: io.BytesIO(b"abc").truncate(1, 2))
# expect: TypeError: truncate expected at most 1 argument, got 2
t(lambda: io.BytesIO(b"abc").getvalue(1, 2))
# expect: TypeError: BytesIO.getvalue() takes no arguments (2 given)
t(lambda: io.BytesIO(b"abc").getbuffer(1, 2))  # expect: TypeError: getbuffer() takes no arguments
t(lambda: io.BytesIO(b"abc").close(1, 2))
# expect: TypeError: BytesIO.close() takes no arguments (2 given)
t(lambda: io.BytesIO(b"abc").flush(1, 2))
# expect: TypeError: BytesIO.flush() takes no arguments (2 given)
t(lambda: io.BytesIO(b"abc").isatty(1, 2))
# expect: TypeError: BytesIO.isatty() takes no arguments (2 given)
t(lambda: io.BytesIO(b"abc").readable(1, 2))
# expect: TypeError: BytesIO.readable() takes no arguments (2 given)
t(lambda: io.BytesIO(b"abc").writable(1, 2))
# expect: TypeError: BytesIO.writable() takes no arguments (2 given)
t(lambda: io.BytesIO(b"abc").seekable(1, 2))
# expect: TypeError: BytesIO.seekable() takes no arguments (2 given)
t(lambda: io.BytesIO(b"abc").fileno(1, 2))  # expect: TypeError: fileno() takes no arguments
t(lambda: io.BytesIO(b"abc").detach(1, 2))  # expect: TypeError: detach() takes no arguments
