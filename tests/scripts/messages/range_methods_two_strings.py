def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: range(3).count("a", "b"))
# expect: TypeError: range.count() takes exactly one argument (2 given)
t(lambda: range(3).index("a", "b"))
# expect: TypeError: range.index() takes exactly one argument (2 given)
