import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.StringIO("abc").read("a", "b"))
# expect: TypeError: read expected at most 1 argument, got 2
t(lambda: io.StringIO("abc").readline("a", "b"))
# expect: TypeError: readline expected at most 1 argument, got 2
t(lambda: io.StringIO("abc").readlines("a", "b"))
# expect: TypeError: readlines expected at most 1 argument, got 2
t(lambda: io.StringIO("abc").write("a", "b"))
# expect: TypeError: StringIO.write() takes exactly one argument (2 given)
t(lambda: io.StringIO("abc").writelines("a", "b"))
# expect: TypeError: _IOBase.writelines() takes exactly one argument (2 given)
t(lambda: io.StringIO("abc").seek("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: io.StringIO("abc").tell("a", "b"))
# expect: TypeError: StringIO.tell() takes no arguments (2 given)
t(lambda: io.StringIO("abc").truncate("a", "b"))
# expect: TypeError: truncate expected at most 1 argument, got 2
t(lambda: io.StringIO("abc").getvalue("a", "b"))
# expect: TypeError: StringIO.getvalue() takes no arguments (2 given)
t(lambda: io.StringIO("abc").close("a", "b"))
# expect: TypeError: StringIO.close() takes no arguments (2 given)
t(lambda: io.StringIO("abc").flush("a", "b"))
# expect: TypeError: _IOBase.flush() takes no arguments (2 given)
t(lambda: io.StringIO("abc").isatty("a", "b"))
# expect: TypeError: _IOBase.isatty() takes no arguments (2 given)
t(lambda: io.StringIO("abc").readable("a", "b"))
# expect: TypeError: StringIO.readable() takes no arguments (2 given)
t(lambda: io.StringIO("abc").fileno("a", "b"))  # expect: TypeError: fileno() takes no arguments
