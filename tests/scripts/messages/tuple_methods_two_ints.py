def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1, 2).count(1, 2))
# expect: TypeError: tuple.count() takes exactly one argument (2 given)
t(lambda: (1, 2).index(1, 2))  # expect: ValueError: tuple.index(x): x not in tuple
