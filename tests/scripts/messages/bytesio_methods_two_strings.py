import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.BytesIO(b"abc").read("a", "b"))
# expect: TypeError: read expected at most 1 argument, got 2
t(lambda: io.BytesIO(b"abc").read1("a", "b"))
# expect: TypeError: read1 expected at most 1 argument, got 2
t(lambda: io.BytesIO(b"abc").readline("a", "b"))
# expect: TypeError: readline expected at most 1 argument, got 2
t(lambda: io.BytesIO(b"abc").readlines("a", "b"))
# expect: TypeError: readlines expected at most 1 argument, got 2
t(lambda: io.BytesIO(b"abc").readinto("a", "b"))
# expect: TypeError: BytesIO.readinto() takes exactly one argument (2 given)
t(lambda: io.BytesIO(b"abc").write("a", "b"))
# expect: TypeError: BytesIO.write() takes exactly one argument (2 given)
t(lambda: io.BytesIO(b"abc").writelines("a", "b"))
# expect: TypeError: BytesIO.writelines() takes exactly one argument (2 given)
t(lambda: io.BytesIO(b"abc").seek("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: io.BytesIO(b"abc").tell("a", "b"))
# expect: TypeError: BytesIO.tell() takes no arguments (2 given)
t(lambda: io.BytesIO(b"abc").truncate("a", "b"))
# expect: TypeError: truncate expected at most 1 argument, got 2
t(lambda: io.BytesIO(b"abc").getvalue("a", "b"))
# expect: TypeError: BytesIO.getvalue() takes no arguments (2 given)
t(lambda: io.BytesIO(b"abc").getbuffer("a", "b"))
# expect: TypeError: getbuffer() takes no arguments
t(lambda: io.BytesIO(b"abc").close("a", "b"))
# expect: TypeError: BytesIO.close() takes no arguments (2 given)
t(lambda: io.BytesIO(b"abc").flush("a", "b"))
# expect: TypeError: BytesIO.flush() takes no arguments (2 given)
t(lambda: io.BytesIO(b"abc").isatty("a", "b"))
# expect: TypeError: BytesIO.isatty() takes no arguments (2 given)
t(lambda: io.BytesIO(b"abc").readable("a", "b"))
# expect: TypeError: BytesIO.readable() takes no arguments (2 given)
t(lambda: io.BytesIO(b"abc").writable("a", "b"))
# expect: TypeError: BytesIO.writable() takes no arguments (2 given)
t(lambda: io.BytesIO(b"abc").seekable("a", "b"))
# expect: TypeError: BytesIO.seekable() takes no arguments (2 given)
t(lambda: io.BytesIO(b"abc").fileno("a", "b"))  # expect: TypeError: fileno() takes no arguments
t(lambda: io.BytesIO(b"abc").detach("a", "b"))  # expect: TypeError: detach() takes no arguments
