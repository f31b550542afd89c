def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1.5).as_integer_ratio(None, foo=1))
# expect: TypeError: float.as_integer_ratio() takes no keyword arguments
t(lambda: (1.5).conjugate(None, foo=1))
# expect: TypeError: float.conjugate() takes no keyword arguments
t(lambda: (1.5).fromhex(None, foo=1))
# expect: TypeError: float.fromhex() takes no keyword arguments
t(lambda: (1.5).hex(None, foo=1))  # expect: TypeError: float.hex() takes no keyword arguments
t(lambda: (1.5).is_integer(None, foo=1))
# expect: TypeError: float.is_integer() takes no keyword arguments
