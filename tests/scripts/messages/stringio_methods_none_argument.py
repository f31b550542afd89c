import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.StringIO("abc").read(None))  # expect: 'abc'
t(lambda: io.StringIO("abc").readline(None))  # expect: 'abc'
t(lambda: io.StringIO("abc").readlines(None))  # expect: ['abc']
t(lambda: io.StringIO("abc").write(None))
# expect: TypeError: string argument expected, got 'NoneType'
t(lambda: io.StringIO("abc").writelines(None))
# expect: TypeError: 'NoneType' object is not iterable
t(lambda: io.StringIO("abc").seek(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: io.StringIO("abc").tell(None))
# expect: TypeError: StringIO.tell() takes no arguments (1 given)
t(lambda: io.StringIO("abc").truncate(None))  # expect: 0
t(lambda: io.StringIO("abc").getvalue(None))
# expect: TypeError: StringIO.getvalue() takes no arguments (1 given)
t(lambda: io.StringIO("abc").close(None))
# expect: TypeError: StringIO.close() takes no arguments (1 given)
t(lambda: io.StringIO("abc").flush(None))
# expect: TypeError: _IOBase.flush() takes no arguments (1 given)
t(lambda: io.StringIO("abc").isatty(None))
# expect: TypeError: _IOBase.isatty() takes no arguments (1 given)
t(lambda: io.StringIO("abc").readable(None))
# expect: TypeError: StringIO.readable() takes no arguments (1 given)
t(lambda: io.StringIO("abc").fileno(None))  # expect: TypeError: fileno() takes no arguments
