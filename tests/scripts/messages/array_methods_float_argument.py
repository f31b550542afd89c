import array
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: array.array("i", [1, 2]).append(1.5))
# expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: array.array("i", [1, 2]).extend(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: array.array("i", [1, 2]).insert(1.5))
# expect: TypeError: insert expected 2 arguments, got 1
t(lambda: array.array("i", [1, 2]).pop(1.5))
# expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: array.array("i", [1, 2]).remove(1.5))
# expect: ValueError: array.remove(x): x not in array
t(lambda: array.array("i", [1, 2]).index(1.5))  # expect: ValueError: array.index(x): x not in array
t(lambda: array.array("i", [1, 2]).count(1.5))  # expect: 0
t(lambda: array.array("i", [1, 2]).reverse(1.5))
# expect: TypeError: array.reverse() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).tolist(1.5))
# expect: TypeError: array.tolist() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).tobytes(1.5))
# expect: TypeError: array.tobytes() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).frombytes(1.5))
# expect: TypeError: a bytes-like object is required, not 'float'
t(lambda: array.array("i", [1, 2]).fromlist(1.5))  # expect: TypeError: arg must be list
t(lambda: array.array("i", [1, 2]).byteswap(1.5))
# expect: TypeError: array.byteswap() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).buffer_info(1.5))
# expect: TypeError: array.buffer_info() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).tounicode(1.5))
# expect: TypeError: array.tounicode() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).fromunicode(1.5))
# expect: TypeError: fromunicode() argument must be str, not float
