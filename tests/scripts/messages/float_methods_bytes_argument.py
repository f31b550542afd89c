def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1.5).as_integer_ratio(b"a"))
# expect: TypeError: float.as_integer_ratio() takes no arguments (1 given)
t(lambda: (1.5).conjugate(b"a"))
# expect: TypeError: float.conjugate() takes no arguments (1 given)
t(lambda: (1.5).fromhex(b"a"))  # expect: TypeError: bad argument type for built-in operation
t(lambda: (1.5).hex(b"a"))  # expect: TypeError: float.hex() takes no arguments (1 given)
t(lambda: (1.5).is_integer(b"a"))
# expect: TypeError: float.is_integer() takes no arguments (1 given)
