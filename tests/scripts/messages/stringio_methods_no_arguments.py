import io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: io.StringIO("abc").read())  # expect: 'abc'
t(lambda: io.StringIO("abc").readline())  # expect: 'abc'
t(lambda: io.StringIO("abc").readlines())  # expect: ['abc']
t(lambda: io.StringIO("abc").write())
# expect: TypeError: StringIO.write() takes exactly one argument (0 given)
t(lambda: io.StringIO("abc").writelines())
# expect: TypeError: _IOBase.writelines() takes exactly one argument (0 given)
t(lambda: io.StringIO("abc").seek())  # expect: TypeError: seek expected at least 1 argument, got 0
t(lambda: io.StringIO("abc").tell())  # expect: 0
t(lambda: io.StringIO("abc").truncate())  # expect: 0
t(lambda: io.StringIO("abc").getvalue())  # expect: 'abc'
t(lambda: io.StringIO("abc").close())  # expect: None
t(lambda: io.StringIO("abc").flush())  # expect: None
t(lambda: io.StringIO("abc").isatty())  # expect: False
t(lambda: io.StringIO("abc").readable())  # expect: True
t(lambda: io.StringIO("abc").fileno())  # expect: UnsupportedOperation: fileno
