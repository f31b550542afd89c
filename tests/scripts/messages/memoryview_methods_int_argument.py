def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: memoryview(bytearray(b"abc")).cast(1))
# expect: TypeError: cast() argument 'format' must be str, not int
t(lambda: memoryview(bytearray(b"abc")).hex(1))
# expect: TypeError: object of type 'int' has no len()
t(lambda: memoryview(bytearray(b"abc")).release(1))
# expect: TypeError: memoryview.release() takes no arguments (1 given)
t(lambda: memoryview(bytearray(b"abc")).tobytes(1))
# expect: TypeError: tobytes() argument 'order' must be str or None, not int
t(lambda: memoryview(bytearray(b"abc")).tolist(1))
# expect: TypeError: memoryview.tolist() takes no arguments (1 given)
t(lambda: memoryview(bytearray(b"abc")).toreadonly(1))
# expect: TypeError: memoryview.toreadonly() takes no arguments (1 given)
