import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.StringIO("abc").read("a"))
# expect: TypeError: argument should be integer or None, not 'str'
t(lambda: io.StringIO("abc").readline("a"))
# expect: TypeError: argument should be integer or None, not 'str'
t(lambda: io.StringIO("abc").readlines("a"))
# expect: TypeError: argument should be integer or None, not 'str'
t(lambda: io.StringIO("abc").write("a"))  # expect: 1
t(lambda: io.StringIO("abc").writelines("a"))  # expect: None
t(lambda: io.StringIO("abc").seek("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: io.StringIO("abc").tell("a"))
# expect: TypeError: StringIO.tell() takes no arguments (1 given)
t(lambda: io.StringIO("abc").truncate("a"))
# expect: TypeError: argument should be integer or None, not 'str'
t(lambda: io.StringIO("abc").getvalue("a"))
# expect: TypeError: StringIO.getvalue() takes no arguments (1 given)
t(lambda: io.StringIO("abc").close("a"))
# expect: TypeError: StringIO.close() takes no arguments (1 given)
t(lambda: io.StringIO("abc").flush("a"))
# expect: TypeError: _IOBase.flush() takes no arguments (1 given)
t(lambda: io.StringIO("abc").isatty("a"))
# expect: TypeError: _IOBase.isatty() takes no arguments (1 given)
t(lambda: io.StringIO("abc").readable("a"))
# expect: TypeError: StringIO.readable() takes no arguments (1 given)
t(lambda: io.StringIO("abc").fileno("a"))  # expect: TypeError: fileno() takes no arguments
