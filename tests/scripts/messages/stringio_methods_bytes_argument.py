import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.StringIO("abc").read(b"a"))
# expect: TypeError: argument should be integer or None, not 'bytes'
t(lambda: io.StringIO("abc").readline(b"a"))
# expect: TypeError: argument should be integer or None, not 'bytes'
t(lambda: io.StringIO("abc").readlines(b"a"))
# expect: TypeError: argument should be integer or None, not 'bytes'
t(lambda: io.StringIO("abc").write(b"a"))
# expect: TypeError: string argument expected, got 'bytes'
t(lambda: io.StringIO("abc").writelines(b"a"))
# expect: TypeError: string argument expected, got 'int'
t(lambda: io.StringIO("abc").seek(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: io.StringIO("abc").tell(b"a"))
# expect: TypeError: StringIO.tell() takes no arguments (1 given)
t(lambda: io.StringIO("abc").truncate(b"a"))
# expect: TypeError: argument should be integer or None, not 'bytes'
t(lambda: io.StringIO("abc").getvalue(b"a"))
# expect: TypeError: StringIO.getvalue() takes no arguments (1 given)
t(lambda: io.StringIO("abc").close(b"a"))
# expect: TypeError: StringIO.close() takes no arguments (1 given)
t(lambda: io.StringIO("abc").flush(b"a"))
# expect: TypeError: _IOBase.flush() takes no arguments (1 given)
t(lambda: io.StringIO("abc").isatty(b"a"))
# expect: TypeError: _IOBase.isatty() takes no arguments (1 given)
t(lambda: io.StringIO("abc").readable(b"a"))
# expect: TypeError: StringIO.readable() takes no arguments (1 given)
t(lambda: io.StringIO("abc").fileno(b"a"))  # expect: TypeError: fileno() takes no arguments
