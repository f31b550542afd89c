import array
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: array.array("i", [1, 2]).append(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: array.array("i", [1, 2]).extend(b"a"))  # expect: None
t(lambda: array.array("i", [1, 2]).insert(b"a"))
# expect: TypeError: insert expected 2 arguments, got 1
t(lambda: array.array("i", [1, 2]).pop(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: array.array("i", [1, 2]).remove(b"a"))
# expect: ValueError: array.remove(x): x not in array
t(lambda: array.array("i", [1, 2]).index(b"a"))
# expect: ValueError: array.index(x): x not in array
t(lambda: array.array("i", [1, 2]).count(b"a"))  # expect: 0
t(lambda: array.array("i", [1, 2]).reverse(b"a"))
# expect: TypeError: array.reverse() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).tolist(b"a"))
# expect: TypeError: array.tolist() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).tobytes(b"a"))
# expect: TypeError: array.tobytes() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).frombytes(b"a"))
# expect: ValueError: bytes length not a multiple of item size
t(lambda: array.array("i", [1, 2]).fromlist(b"a"))  # expect: TypeError: arg must be list
t(lambda: array.array("i", [1, 2]).byteswap(b"a"))
# expect: TypeError: array.byteswap() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).buffer_info(b"a"))
# expect: TypeError: array.buffer_info() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).tounicode(b"a"))
# expect: TypeError: array.tounicode() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).fromunicode(b"a"))
# expect: TypeError: fromunicode() argument must be str, not bytes
