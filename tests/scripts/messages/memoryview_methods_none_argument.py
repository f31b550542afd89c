def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: memoryview(bytearray(b"abc")).cast(None))
# expect: TypeError: cast() argument 'format' must be str, not None
t(lambda: memoryview(bytearray(b"abc")).hex(None))
# expect: TypeError: object of type 'NoneType' has no len()
t(lambda: memoryview(bytearray(b"abc")).release(None))
# expect: TypeError: memoryview.release() takes no arguments (1 given)
t(lambda: memoryview(bytearray(b"abc")).tobytes(None))  # expect: b'abc'
t(lambda: memoryview(bytearray(b"abc")).tolist(None))
# expect: TypeError: memoryview.tolist() takes no arguments (1 given)
t(lambda: memoryview(bytearray(b"abc")).toreadonly(None))
# expect: TypeError: memoryview.toreadonly() takes no arguments (1 given)
