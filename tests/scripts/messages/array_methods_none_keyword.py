import array
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: array.array("i", [1, 2]).append(None, foo=1))
# expect: TypeError: array.append() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).extend(None, foo=1))
# expect: TypeError: extend() takes at most 1 argument (2 given)
t(lambda: array.array("i", [1, 2]).insert(None, foo=1))
# expect: TypeError: array.insert() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).pop(None, foo=1))
# expect: TypeError: array.pop() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).remove(None, foo=1))
# expect: TypeError: array.remove() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).index(None, foo=1))
# expect: TypeError: array.index() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).count(None, foo=1))
# expect: TypeError: array.count() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).reverse(None, foo=1))
# expect: TypeError: array.reverse() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).tolist(None, foo=1))
# expect: TypeError: array.tolist() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).tobytes(None, foo=1))
# expect: TypeError: array.tobytes() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).frombytes(None, foo=1))
# expect: TypeError: array.frombytes() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).fromlist(None, foo=1))
# expect: TypeError: array.fromlist() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).byteswap(None, foo=1))
# expect: TypeError: array.byteswap() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).buffer_info(None, foo=1))
# expect: TypeError: array.buffer_info() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).tounicode(None, foo=1))
# expect: TypeError: array.tounicode() takes no keyword arguments
t(lambda: array.array("i", [1, 2]).fromunicode(None, foo=1))
# expect: TypeError: array.fromunicode() takes no keyword arguments
