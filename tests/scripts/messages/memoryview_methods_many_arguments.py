def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: memoryview(bytearray(b"abc")).hex(1, 2, 3, 4, 5))
# expect: TypeError: hex() takes at most 2 arguments (5 given)
t(lambda: memoryview(bytearray(b"abc")).release(1, 2, 3, 4, 5))
# expect: TypeError: memoryview.release() takes no arguments (5 given)
t(lambda: memoryview(bytearray(b"abc")).tobytes(1, 2, 3, 4, 5))
# expect: TypeError: tobytes() takes at most 1 argument (5 given)
t(lambda: memoryview(bytearray(b"abc")).tolist(1, 2, 3, 4, 5))
# expect: TypeError: memoryview.tolist() takes no arguments (5 given)
t(lambda: memoryview(bytearray(b"abc")).toreadonly(1, 2, 3, 4, 5))
# expect: TypeError: memoryview.toreadonly() takes no arguments (5 given)
