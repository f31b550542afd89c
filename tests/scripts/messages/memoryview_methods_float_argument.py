def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: memoryview(bytearray(b"abc")).cast(1.5))
# expect: TypeError: cast() argument 'format' must be str, not float
t(lambda: memoryview(bytearray(b"abc")).hex(1.5))
# expect: TypeError: object of type 'float' has no len()
t(lambda: memoryview(bytearray(b"abc")).release(1.5))
# expect: TypeError: memoryview.release() takes no arguments (1 given)
t(lambda: memoryview(bytearray(b"abc")).tobytes(1.5))
# expect: TypeError: tobytes() argument 'order' must be str or None, not float
t(lambda: memoryview(bytearray(b"abc")).tolist(1.5))
# expect: TypeError: memoryview.tolist() takes no arguments (1 given)
t(lambda: memoryview(bytearray(b"abc")).toreadonly(1.5))
# expect: TypeError: memoryview.toreadonly() takes no arguments (1 given)
