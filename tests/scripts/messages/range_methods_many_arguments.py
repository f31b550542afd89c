def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: range(3).count(1, 2, 3, 4, 5))
# expect: TypeError: range.count() takes exactly one argument (5 given)
t(lambda: range(3).index(1, 2, 3, 4, 5))
# expect: TypeError: range.index() takes exactly one argument (5 given)
