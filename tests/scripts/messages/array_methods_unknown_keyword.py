import array
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: array.array("i", [1, 2]).append(foo=1))
# expect: TypeError: array.append() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).extend(foo=1))
# expect: TypeError: extend() takes exactly 1 positional argument (0 given)
t(lambda: array.array("i", [1, 2]).insert(foo=1))
# expect: TypeError: array.insert() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).pop(foo=1))
# expect: TypeError: array.pop() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).remove(foo=1))
# expect: TypeError: array.remove() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).index(foo=1))
# expect: TypeError: array.index() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).count(foo=1))
# expect: TypeError: array.count() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).reverse(foo=1))
# expect: TypeError: array.reverse() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).tolist(foo=1))
# expect: TypeError: array.tolist() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).tobytes(foo=1))
# expect: TypeError: array.tobytes() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).frombytes(foo=1))
# expect: TypeError: array.frombytes() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).fromlist(foo=1))
# expect: TypeError: array.fromlist() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).byteswap(foo=1))
# expect: TypeError: array.byteswap() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).buffer_info(foo=1))
# expect: TypeError: array.buffer_info() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).tounicode(foo=1))
# expect: TypeError: array.tounicode() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).fromunicode(foo=1))
# expect: TypeError: array.fromunicode() takes no keyword arguments
