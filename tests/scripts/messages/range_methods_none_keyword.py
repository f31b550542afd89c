def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: range(3).count(None, foo=1))
# expect: TypeError: range.count() takes no keyword arguments
t(lambda: range(3).index(None, foo=1))
# expect: TypeError: range.index() takes no keyword arguments
