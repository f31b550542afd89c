import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.StringIO("abc").read(1, 2, 3, 4, 5))
# expect: TypeError: read expected at most 1 argument, got 5
t(lambda: io.StringIO("abc").readline(1, 2, 3, 4, 5))
# expect: TypeError: readline expected at most 1 argument, got 5
t(lambda: io.StringIO("abc").readlines(1, 2, 3, 4, 5))
# expect: TypeError: readlines expected at most 1 argument, got 5
t(lambda: io.StringIO("abc").write(1, 2, 3, 4, 5))
# expect: TypeError: StringIO.write() takes exactly one argument (5 given)
t(lambda: io.StringIO("abc").writelines(1, 2, 3, 4, 5))
# expect: TypeError: _IOBase.writelines() takes exactly one argument (5 given)
t(lambda: io.StringIO("abc").seek(1, 2, 3, 4, 5))
# expect: TypeError: seek expected at most 2 arguments, got 5
t(lambda: io.StringIO("abc").tell(1, 2, 3, 4, 5))
# expect: TypeError: StringIO.tell() takes no arguments (5 given)
t(lambda: io.StringIO("abc").truncate(1, 2, 3, 4, 5))
# expect: TypeError: truncate expected at most 1 argument, got 5
t(lambda: io.StringIO("abc").getvalue(1, 2, 3, 4, 5))
# expect: TypeError: StringIO.getvalue() takes no arguments (5 given)
t(lambda: io.StringIO("abc").close(1, 2, 3, 4, 5))
# expect: TypeError: StringIO.close() takes no arguments (5 given)
t(lambda: io.StringIO("abc").flush(1, 2, 3, 4, 5))
# expect: TypeError: _IOBase.flush() takes no arguments (5 given)
t(lambda: io.StringIO("abc").isatty(1, 2, 3, 4, 5))
# expect: TypeError: _IOBase.isatty() takes no arguments (5 given)
t(lambda: io.StringIO("abc").readable(1, 2, 3, 4, 5))
# expect: TypeError: StringIO.readable() takes no arguments (5 given)
t(lambda: io.StringIO("abc").fileno(1, 2, 3, 4, 5))
# expect: TypeError: fileno() takes no arguments
