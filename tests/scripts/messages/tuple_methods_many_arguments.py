def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1, 2).count(1, 2, 3, 4, 5))
# expect: TypeError: tuple.count() takes exactly one argument (5 given)
t(lambda: (1, 2).index(1, 2, 3, 4, 5))
# expect: TypeError: index expected at most 3 arguments, got 5
