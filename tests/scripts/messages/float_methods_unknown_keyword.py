def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1.5).as_integer_ratio(foo=1))
# expect: TypeError: float.as_integer_ratio() takes no keyword arguments
t(lambda: (1.5).conjugate(foo=1))  # expect: TypeError: float.conjugate() takes no keyword arguments
t(lambda: (1.5).fromhex(foo=1))  # expect: TypeError: float.fromhex() takes no keyword arguments
t(lambda: (1.5).hex(foo=1))  # expect: TypeError: float.hex() takes no keyword arguments
t(lambda: (1.5).is_integer(foo=1))
# expect: TypeError: float.is_integer() takes no keyword arguments
