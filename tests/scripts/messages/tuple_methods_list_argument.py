def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1, 2).count([1]))  # expect: 0
t(lambda: (1, 2).index([1]))  # expect: ValueError: tuple.index(x): x not in tuple
