def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1, 2).count(foo=1))  # expect: TypeError: tuple.count() takes no keyword arguments
t(lambda: (1, 2).index(foo=1))  # expect: TypeError: tuple.index() takes no keyword arguments
