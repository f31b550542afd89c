import array
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: array.array("i", [1, 2]).append("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: array.array("i", [1, 2]).extend("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: array.array("i", [1, 2]).insert("a"))
# expect: TypeError: insert expected 2 arguments, got 1
t(lambda: array.array("i", [1, 2]).pop("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: array.array("i", [1, 2]).remove("a"))
# expect: ValueError: array.remove(x): x not in array
t(lambda: array.array("i", [1, 2]).index("a"))  # expect: ValueError: array.index(x): x not in array
t(lambda: array.array("i", [1, 2]).count("a"))  # expect: 0
t(lambda: array.array("i", [1, 2]).reverse("a"))
# expect: TypeError: array.reverse() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).tolist("a"))
# expect: TypeError: array.tolist() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).tobytes("a"))
# expect: TypeError: array.tobytes() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).frombytes("a"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: array.array("i", [1, 2]).fromlist("a"))  # expect: TypeError: arg must be list
t(lambda: array.array("i", [1, 2]).byteswap("a"))
# expect: TypeError: array.byteswap() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).buffer_info("a"))
# expect: TypeError: array.buffer_info() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).tounicode("a"))
# expect: TypeError: array.tounicode() takes no arguments (1 given)
t(lambda: array.array("i", [1, 2]).fromunicode("a"))
# expect: ValueError: fromunicode() may only be called on unicode type arrays
