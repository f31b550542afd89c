import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.StringIO("abc").read(None, foo=1))
# expect: TypeError: StringIO.read() takes no keyword arguments
t(lambda: io.StringIO("abc").readline(None, foo=1))
# expect: TypeError: StringIO.readline() takes no keyword arguments
t(lambda: io.StringIO("abc").readlines(None, foo=1))
# expect: TypeError: _IOBase.readlines() takes no keyword arguments
t(lambda: io.StringIO("abc").write(None, foo=1))
# expect: TypeError: StringIO.write() takes no keyword arguments
t(lambda: io.StringIO("abc").writelines(None, foo=1))
# expect: TypeError: _IOBase.writelines() takes no keyword arguments
t(lambda: io.StringIO("abc").seek(None, foo=1))
# expect: TypeError: StringIO.seek() takes no keyword arguments
t(lambda: io.StringIO("abc").tell(None, foo=1))
# expect: TypeError: StringIO.tell() takes no keyword arguments
t(lambda: io.StringIO("abc").truncate(None, foo=1))
# expect: TypeError: StringIO.truncate() takes no keyword arguments
t(lambda: io.StringIO("abc").getvalue(None, foo=1))
# expect: TypeError: StringIO.getvalue() takes no keyword arguments
t(lambda: io.StringIO("abc").close(None, foo=1))
# expect: TypeError: StringIO.close() takes no keyword arguments
t(lambda: io.StringIO("abc").flush(None, foo=1))
# expect: TypeError: _IOBase.flush() takes no keyword arguments
t(lambda: io.StringIO("abc").isatty(None, foo=1))
# expect: TypeError: _IOBase.isatty() takes no keyword arguments
t(lambda: io.StringIO("abc").readable(None, foo=1))
# expect: TypeError: StringIO.readable() takes no keyword arguments
t(lambda: io.StringIO("abc").fileno(None, foo=1))  # expect: TypeError: fileno() takes no arguments
