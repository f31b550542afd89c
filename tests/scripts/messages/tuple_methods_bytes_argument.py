def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1, 2).count(b"a"))  # expect: 0
t(lambda: (1, 2).index(b"a"))  # expect: ValueError: tuple.index(x): x not in tuple
