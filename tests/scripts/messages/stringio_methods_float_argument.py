import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.StringIO("abc").read(1.5))
# expect: TypeError: argument should be integer or None, not 'float'
t(lambda: io.StringIO("abc").readline(1.5))
# expect: TypeError: argument should be integer or None, not 'float'
t(lambda: io.StringIO("abc").readlines(1.5))
# expect: TypeError: argument should be integer or None, not 'float'
t(lambda: io.StringIO("abc").write(1.5))  # expect: TypeError: string argument expected, got 'float'
t(lambda: io.StringIO("abc").writelines(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: io.StringIO("abc").seek(1.5))
# expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: io.StringIO("abc").tell(1.5))
# expect: TypeError: StringIO.tell() takes no arguments (1 given)
t(lambda: io.StringIO("abc").truncate(1.5))
# expect: TypeError: argument should be integer or None, not 'float'
t(lambda: io.StringIO("abc").getvalue(1.5))
# expect: TypeError: StringIO.getvalue() takes no arguments (1 given)
t(lambda: io.StringIO("abc").close(1.5))
# expect: TypeError: StringIO.close() takes no arguments (1 given)
t(lambda: io.StringIO("abc").flush(1.5))
# expect: TypeError: _IOBase.flush() takes no arguments (1 given)
t(lambda: io.StringIO("abc").isatty(1.5))
# expect: TypeError: _IOBase.isatty() takes no arguments (1 given)
t(lambda: io.StringIO("abc").readable(1.5))
# expect: TypeError: StringIO.readable() takes no arguments (1 given)
t(lambda: io.StringIO("abc").fileno(1.5))  # expect: TypeError: fileno() takes no arguments
