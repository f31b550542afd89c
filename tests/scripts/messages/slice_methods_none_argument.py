def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: slice(1, 2).indices(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
