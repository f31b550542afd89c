def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1j).conjugate(1, 2, 3, 4, 5))
# expect: TypeError: complex.conjugate() takes no arguments (5 given)
