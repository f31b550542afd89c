def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: memoryview(bytearray(b"abc")).cast("a"))
# expect: ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
t(lambda: memoryview(bytearray(b"abc")).hex("a"))  # expect: '61a62a63'
t(lambda: memoryview(bytearray(b"abc")).release("a"))
# expect: TypeError: memoryview.release() takes no arguments (1 given)
t(lambda: memoryview(bytearray(b"abc")).tobytes("a"))
# expect: ValueError: order must be 'C', 'F' or 'A'
t(lambda: memoryview(bytearray(b"abc")).tolist("a"))
# expect: TypeError: memoryview.tolist() takes no arguments (1 given)
t(lambda: memoryview(bytearray(b"abc")).toreadonly("a"))
# expect: TypeError: memoryview.toreadonly() takes no arguments (1 given)
