import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.BytesIO(b"abc").read("a"))
# expect: TypeError: argument should be integer or None, not 'str'
t(lambda: io.BytesIO(b"abc").read1("a"))
# expect: TypeError: argument should be integer or None, not 'str'
t(lambda: io.BytesIO(b"abc").readline("a"))
# expect: TypeError: argument should be integer or None, not 'str'
t(lambda: io.BytesIO(b"abc").readlines("a"))
# expect: TypeError: integer argument expected, got 'str'
t(lambda: io.BytesIO(b"abc").readinto("a"))
# expect: TypeError: readinto() argument must be read-write bytes-like object, not str
t(lambda: io.BytesIO(b"abc").write("a"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: io.BytesIO(b"abc").writelines("a"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: io.BytesIO(b"abc").seek("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: io.BytesIO(b"abc").tell("a"))
# expect: TypeError: BytesIO.tell() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").truncate("a"))
# expect: TypeError: argument should be integer or None, not 'str'
t(lambda: io.BytesIO(b"abc").getvalue("a"))
# expect: TypeError: BytesIO.getvalue() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").getbuffer("a"))  # expect: TypeError: getbuffer() takes no arguments
t(lambda: io.BytesIO(b"abc").close("a"))
# expect: TypeError: BytesIO.close() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").flush("a"))
# expect: TypeError: BytesIO.flush() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").isatty("a"))
# expect: TypeError: BytesIO.isatty() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").readable("a"))
# expect: TypeError: BytesIO.readable() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").writable("a"))
# expect: TypeError: BytesIO.writable() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").seekable("a"))
# expect: TypeError: BytesIO.seekable() takes no arguments (1 given)
t(lambda: io.BytesIO(b"abc").fileno("a"))  # expect: TypeError: fileno() takes no arguments
t(lambda: io.BytesIO(b"abc").detach("a"))  # expect: TypeError: detach() takes no arguments
