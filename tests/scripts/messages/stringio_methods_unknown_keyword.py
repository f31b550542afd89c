import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.StringIO("abc").read(foo=1))
# expect: TypeError: StringIO.read() takes no keyword arguments
t(lambda: io.StringIO("abc").readline(foo=1))
# expect: TypeError: StringIO.readline() takes no keyword arguments
t(lambda: io.StringIO("abc").readlines(foo=1))
# expect: TypeError: _IOBase.readlines() takes no keyword arguments
t(lambda: io.StringIO("abc").write(foo=1))
# expect: TypeError: StringIO.write() takes no keyword arguments
t(lambda: io.StringIO("abc").writelines(foo=1))
# expect: TypeError: _IOBase.writelines() takes no keyword arguments
t(lambda: io.StringIO("abc").seek(foo=1))
# expect: TypeError: StringIO.seek() takes no keyword arguments
t(lambda: io.StringIO("abc").tell(foo=1))
# expect: TypeError: StringIO.tell() takes no keyword arguments
t(lambda: io.StringIO("abc").truncate(foo=1))
# expect: TypeError: StringIO.truncate() takes no keyword arguments
t(lambda: io.StringIO("abc").getvalue(foo=1))
# expect: TypeError: StringIO.getvalue() takes no keyword arguments
t(lambda: io.StringIO("abc").close(foo=1))
# expect: TypeError: StringIO.close() takes no keyword arguments
t(lambda: io.StringIO("abc").flush(foo=1))
# expect: TypeError: _IOBase.flush() takes no keyword arguments
t(lambda: io.StringIO("abc").isatty(foo=1))
# expect: TypeError: _IOBase.isatty() takes no keyword arguments
t(lambda: io.StringIO("abc").readable(foo=1))
# expect: TypeError: StringIO.readable() takes no keyword arguments
t(lambda: io.StringIO("abc").fileno(foo=1))  # expect: UnsupportedOperation: fileno
