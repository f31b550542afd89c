def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: memoryview(bytearray(b"abc")).cast(b"a"))
# expect: TypeError: cast() argument 'format' must be str, not bytes
t(lambda: memoryview(bytearray(b"abc")).hex(b"a"))  # expect: '61a62a63'
t(lambda: memoryview(bytearray(b"abc")).release(b"a"))
# expect: TypeError: memoryview.release() takes no arguments (1 given)
t(lambda: memoryview(bytearray(b"abc")).tobytes(b"a"))
# expect: TypeError: tobytes() argument 'order' must be str or None, not bytes
t(lambda: memoryview(bytearray(b"abc")).tolist(b"a"))
# expect: TypeError: memoryview.tolist() takes no arguments (1 given)
t(lambda: memoryview(bytearray(b"abc")).toreadonly(b"a"))
# expect: TypeError: memoryview.toreadonly() takes no arguments (1 given)
