import array
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: array.array("i", [1, 2]).append())
# expect: TypeError: array.append() takes exactly one argument (0 given)
t(lambda: array.array("i", [1, 2]).extend())
# expect: TypeError: extend() takes exactly 1 positional argument (0 given)
t(lambda: array.array("i", [1, 2]).insert())
# expect: TypeError: insert expected 2 arguments, got 0
t(lambda: array.array("i", [1, 2]).pop())  # expect: 2
t(lambda: array.array("i", [1, 2]).remove())
# expect: TypeError: array.remove() takes exactly one argument (0 given)
t(lambda: array.array("i", [1, 2]).index())
# expect: TypeError: index expected at least 1 argument, got 0
t(lambda: array.array("i", [1, 2]).count())
# expect: TypeError: array.count() takes exactly one argument (0 given)
t(lambda: array.array("i", [1, 2]).reverse())  # expect: None
t(lambda: array.array("i", [1, 2]).tolist())  # expect: [1, 2]
t(lambda: array.array("i", [1, 2]).tobytes())  # expect: b'\x01\x00\x00\x00\x02\x00\x00\x00'
t(lambda: array.array("i", [1, 2]).frombytes())
# expect: TypeError: array.frombytes() takes exactly one argument (0 given)
t(lambda: array.array("i", [1, 2]).fromlist())
# expect: TypeError: array.fromlist() takes exactly one argument (0 given)
t(lambda: array.array("i", [1, 2]).byteswap())  # expect: None
t(lambda: array.array("i", [1, 2]).tounicode())
# expect: ValueError: tounicode() may only be called on unicode type arrays
t(lambda: array.array("i", [1, 2]).fromunicode())
# expect: TypeError: array.fromunicode() takes exactly one argument (0 given)
