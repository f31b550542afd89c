def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: memoryview(bytearray(b"abc")).cast(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for cast()
t(lambda: memoryview(bytearray(b"abc")).hex(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for hex()
t(lambda: memoryview(bytearray(b"abc")).release(None, foo=1))
# expect: TypeError: memoryview.release() takes no keyword arguments
t(lambda: memoryview(bytearray(b"abc")).tobytes(None, foo=1))
# expect: TypeError: tobytes() takes at most 1 argument (2 given)
t(lambda: memoryview(bytearray(b"abc")).tolist(None, foo=1))
# expect: TypeError: memoryview.tolist() takes no keyword arguments
t(lambda: memoryview(bytearray(b"abc")).toreadonly(None, foo=1))
# expect: TypeError: memoryview.toreadonly() takes no keyword arguments
