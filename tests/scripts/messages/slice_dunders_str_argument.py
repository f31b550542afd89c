def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: slice(1, 2).__eq__("a"))  # expect: NotImplemented
t(lambda: slice(1, 2).__ge__("a"))  # expect: NotImplemented
t(lambda: slice(1, 2).__gt__("a"))  # expect: NotImplemented
t(lambda: slice(1, 2).__le__("a"))  # expect: NotImplemented
t(lambda: slice(1, 2).__lt__("a"))  # expect: NotImplemented
t(lambda: slice(1, 2).__ne__("a"))  # expect: NotImplemented
