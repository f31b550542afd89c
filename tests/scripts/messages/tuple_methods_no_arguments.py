def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1, 2).count())  # expect: TypeError: tuple.count() takes exactly one argument (0 given)
t(lambda: (1, 2).index())  # expect: TypeError: index expected at least 1 argument, got 0
