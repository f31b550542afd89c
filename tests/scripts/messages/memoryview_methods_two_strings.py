def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: memoryview(bytearray(b"abc")).cast("a", "b"))
# expect: TypeError: shape must be a list or a tuple
t(lambda: memoryview(bytearray(b"abc")).hex("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: memoryview(bytearray(b"abc")).release("a", "b"))
# expect: TypeError: memoryview.release() takes no arguments (2 given)
t(lambda: memoryview(bytearray(b"abc")).tobytes("a", "b"))
# expect: TypeError: tobytes() takes at most 1 argument (2 given)
t(lambda: memoryview(bytearray(b"abc")).tolist("a", "b"))
# expect: TypeError: memoryview.tolist() takes no arguments (2 given)
t(lambda: memoryview(bytearray(b"abc")).toreadonly("a", "b"))
# expect: TypeError: memoryview.toreadonly() takes no arguments (2 given)
