def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1.5).as_integer_ratio("a", "b"))
# expect: TypeError: float.as_integer_ratio() takes no arguments (2 given)
t(lambda: (1.5).conjugate("a", "b"))
# expect: TypeError: float.conjugate() takes no arguments (2 given)
t(lambda: (1.5).fromhex("a", "b"))
# expect: TypeError: float.fromhex() takes exactly one argument (2 given)
t(lambda: (1.5).hex("a", "b"))  # expect: TypeError: float.hex() takes no arguments (2 given)
t(lambda: (1.5).is_integer("a", "b"))
# expect: TypeError: float.is_integer() takes no arguments (2 given)
