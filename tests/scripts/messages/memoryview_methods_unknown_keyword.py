def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: memoryview(bytearray(b"abc")).cast(foo=1))
# expect: TypeError: cast() missing required argument 'format' (pos 1)
t(lambda: memoryview(bytearray(b"abc")).hex(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for hex()
t(lambda: memoryview(bytearray(b"abc")).release(foo=1))
# expect: TypeError: memoryview.release() takes no keyword arguments
t(lambda: memoryview(bytearray(b"abc")).tobytes(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for tobytes()
t(lambda: memoryview(bytearray(b"abc")).tolist(foo=1))
# expect: TypeError: memoryview.tolist() takes no keyword arguments
t(lambda: memoryview(bytearray(b"abc")).toreadonly(foo=1))
# expect: TypeError: memoryview.toreadonly() takes no keyword arguments
