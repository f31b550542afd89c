def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1j).conjugate("a"))
# expect: TypeError: complex.conjugate() takes no arguments (1 given)
