def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1.5).as_integer_ratio(1, 2))
# expect: TypeError: float.as_integer_ratio() takes no arguments (2 given)
t(lambda: (1.5).conjugate(1, 2))
# expect: TypeError: float.conjugate() takes no arguments (2 given)
t(lambda: (1.5).fromhex(1, 2))
# expect: TypeError: float.fromhex() takes exactly one argument (2 given)
t(lambda: (1.5).hex(1, 2))  # expect: TypeError: float.hex() takes no arguments (2 given)
t(lambda: (1.5).is_integer(1, 2))
# expect: TypeError: float.is_integer() takes no arguments (2 given)
