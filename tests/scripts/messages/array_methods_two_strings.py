import array
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: array.array("i", [1, 2]).append("a", "b"))
# expect: TypeError: array.append() takes exactly one argument (2 given)
t(lambda: array.array("i", [1, 2]).extend("a", "b"))
# expect: TypeError: extend() takes at most 1 argument (2 given)
t(lambda: array.array("i", [1, 2]).insert("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: array.array("i", [1, 2]).pop("a", "b"))
# expect: TypeError: pop expected at most 1 argument, got 2
t(lambda: array.array("i", [1, 2]).remove("a", "b"))
# expect: TypeError: array.remove() takes exactly one argument (2 given)
t(lambda: array.array("i", [1, 2]).index("a", "b"))
# expect: TypeError: slice indices must be integers or have an __index__ method
t(lambda: array.array("i", [1, 2]).count("a", "b"))
# expect: TypeError: array.count() takes exactly one argument (2 given)
t(lambda: array.array("i", [1, 2]).reverse("a", "b"))
# expect: TypeError: array.reverse() takes no arguments (2 given)
t(lambda: array.array("i", [1, 2]).tolist("a", "b"))
# expect: TypeError: array.tolist() takes no arguments (2 given)
t(lambda: array.array("i", [1, 2]).tobytes("a", "b"))
# expect: TypeError: array.tobytes() takes no arguments (2 given)
t(lambda: array.array("i", [1, 2]).frombytes("a", "b"))
# expect: TypeError: array.frombytes() takes exactly one argument (2 given)
t(lambda: array.array("i", [1, 2]).fromlist("a", "b"))
# expect: TypeError: array.fromlist() takes exactly one argument (2 given)
t(lambda: array.array("i", [1, 2]).byteswap("a", "b"))
# expect: TypeError: array.byteswap() takes no arguments (2 given)
t(lambda: array.array("i", [1, 2]).buffer_info("a", "b"))
# expect: TypeError: array.buffer_info() takes no arguments (2 given)
t(lambda: array.array("i", [1, 2]).tounicode("a", "b"))
# expect: TypeError: array.tounicode() takes no arguments (2 given)
t(lambda: array.array("i", [1, 2]).fromunicode("a", "b"))
# expect: TypeError: array.fromunicode() takes exactly one argument (2 given)
