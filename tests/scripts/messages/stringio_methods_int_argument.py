import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.StringIO("abc").read(1))  # expect: 'a'
t(lambda: io.StringIO("abc").readline(1))  # expect: 'a'
t(lambda: io.StringIO("abc").readlines(1))  # expect: ['abc']
t(lambda: io.StringIO("abc").write(1))  # expect: TypeError: string argument expected, got 'int'
t(lambda: io.StringIO("abc").writelines(1))  # expect: TypeError: 'int' object is not iterable
t(lambda: io.StringIO("abc").seek(1))  # expect: 1
t(lambda: io.StringIO("abc").tell(1))
# expect: TypeError: StringIO.tell() takes no arguments (1 given)
t(lambda: io.StringIO("abc").truncate(1))  # expect: 1
t(lambda: io.StringIO("abc").getvalue(1))
# expect: TypeError: StringIO.getvalue() takes no arguments (1 given)
t(lambda: io.StringIO("abc").close(1))
# expect: TypeError: StringIO.close() takes no arguments (1 given)
t(lambda: io.StringIO("abc").flush(1))
# expect: TypeError: _IOBase.flush() takes no arguments (1 given)
t(lambda: io.StringIO("abc").isatty(1))
# expect: TypeError: _IOBase.isatty() takes no arguments (1 given)
t(lambda: io.StringIO("abc").readable(1))
# expect: TypeError: StringIO.readable() takes no arguments (1 given)
t(lambda: io.StringIO("abc").fileno(1))  # expect: TypeError: fileno() takes no arguments
