import array
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: array.array("i", [1, 2]).append(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: array.array("i", [1, 2]).extend(None))
# expect: TypeError: 'NoneType' object is not iterable
t(lambda: array.array("i", [1, 2]).insert(None))
# expect: TypeError: insert expected 2 arguments, got 1
t(lambda: array.array("i", [1, 2]).pop(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: array.array("i", [1, 2]).remove(None))
# expect: ValueError: array.remove(x): x not in array
t(lambda: array.array("i", [1, 2]).index(None))
# expect: ValueError: array.index(x): x not in array
t(lambda: array.array("i", [1, 2]).count(None))  # expect: 0
t(lambda: array.array("i", [1, 2]).reverse(None))
# expect: TypeError: array.reverse() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).tolist(None))
# expect: TypeError: array.tolist() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).tobytes(None))
# expect: TypeError: array.tobytes() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).frombytes(None))
# expect: TypeError: a bytes-like object is required, not 'NoneType'
t(lambda: array.array("i", [1, 2]).fromlist(None))  # expect: TypeError: arg must be list
t(lambda: array.array("i", [1, 2]).byteswap(None))
# expect: TypeError: array.byteswap() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).buffer_info(None))
# expect: TypeError: array.buffer_info() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).tounicode(None))
# expect: TypeError: array.tounicode() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).fromunicode(None))
# expect: TypeError: fromunicode() argument must be str, not None
