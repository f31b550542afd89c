def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (5).as_integer_ratio("a", "b"))
# expect: TypeError: int.as_integer_ratio() takes no arguments (2 given)
t(lambda: (5).bit_count("a", "b"))
# expect: TypeError: int.bit_count() takes no arguments (2 given)
t(lambda: (5).bit_length("a", "b"))
# expect: TypeError: int.bit_length() takes no arguments (2 given)
t(lambda: (5).conjugate("a", "b"))
# expect: TypeError: int.conjugate() takes no arguments (2 given)
t(lambda: (5).from_bytes("a", "b"))
# expect: ValueError: byteorder must be either 'little' or 'big'
t(lambda: (5).is_integer("a", "b"))
# expect: TypeError: int.is_integer() takes no arguments (2 given)
t(lambda: (5).to_bytes("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
