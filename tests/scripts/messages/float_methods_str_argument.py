def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1.5).as_integer_ratio("a"))
# expect: TypeError: float.as_integer_ratio() takes no arguments (1 given)
t(lambda: (1.5).conjugate("a"))  # expect: TypeError: float.conjugate() takes no arguments (1 given)
t(lambda: (1.5).fromhex("a"))  # expect: 10.0
t(lambda: (1.5).hex("a"))  # expect: TypeError: float.hex() takes no arguments (1 given)
t(lambda: (1.5).is_integer("a"))
# expect: TypeError: float.is_integer() takes no arguments (1 given)
