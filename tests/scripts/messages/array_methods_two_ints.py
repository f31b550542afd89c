import array
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: array.array("i", [1, 2]).append(1, 2))
# expect: TypeError: array.append() takes exactly one argument (2 given)
t(lambda: array.array("i", [1, 2]).extend(1, 2))
# expect: TypeError: extend() takes at most 1 argument (2 given)
t(lambda: array.array("i", [1, 2]).insert(1, 2))  # expect: None
t(lambda: array.array("i", [1, 2]).pop(1, 2))
# expect: TypeError: pop expected at most 1 argument, got 2
t(lambda: array.array("i", [1, 2]).remove(1, 2))
# expect: TypeError: array.remove() takes exactly one argument (2 given)
t(lambda: array.array("i", [1, 2]).index(1, 2))
# expect: ValueError: array.index(x): x not in array
t(lambda: array.array("i", [1, 2]).count(1, 2))
# expect: TypeError: array.count() takes exactly one argument (2 given)
t(lambda: array.array("i", [1, 2]).reverse(1, 2))
# expect: TypeError: array.reverse() takes no arguments (2 given)
t(lambda: array.array("i", [1, 2]).tolist(1, 2))
# expect: TypeError: array.tolist() takes no arguments (2 given)
t(lambda: array.array("i", [1, 2]).tobytes(1, 2))
# expect: TypeError: array.tobytes() takes no arguments (2 given)
t(lambda: array.array("i", [1, 2]).frombytes(1, 2))
# expect: TypeError: array.frombytes() takes exactly one argument (2 given)
t(lambda: array.array("i", [1, 2]).fromlist(1, 2))
# expect: TypeError: array.fromlist() takes exactly one argument (2 given)
t(lambda: array.array("i", [1, 2]).byteswap(1, 2))
# expect: TypeError: array.byteswap() takes no arguments (2 given)
t(lambda: array.array("i", [1, 2]).buffer_info(1, 2))
# expect: TypeError: array.buffer_info() takes no arguments (2 given)
t(lambda: array.array("i", [1, 2]).tounicode(1, 2))
# expect: TypeError: array.tounicode() takes no arguments (2 given)
t(lambda: array.array("i", [1, 2]).fromunicode(1, 2))
# expect: TypeError: array.fromunicode() takes exactly one argument (2 given)
