def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1, 2).count("a", "b"))
# expect: TypeError: tuple.count() takes exactly one argument (2 given)
t(lambda: (1, 2).index("a", "b"))
# expect: TypeError: slice indices must be integers or have an __index__ method
