def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: slice(1, 2).indices(None, foo=1))
# expect: TypeError: slice.indices() takes no keyword arguments
