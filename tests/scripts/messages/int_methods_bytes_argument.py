def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (5).as_integer_ratio(b"a"))
# expect: TypeError: int.as_integer_ratio() takes no arguments (1 given)
t(lambda: (5).bit_count(b"a"))  # expect: TypeError: int.bit_count() takes no arguments (1 given)
t(lambda: (5).bit_length(b"a"))  # expect: TypeError: int.bit_length() takes no arguments (1 given)
t(lambda: (5).conjugate(b"a"))  # expect: TypeError: int.conjugate() takes no arguments (1 given)
t(lambda: (5).from_bytes(b"a"))  # expect: 97
t(lambda: (5).is_integer(b"a"))  # expect: TypeError: int.is_integer() takes no arguments (1 given)
t(lambda: (5).to_bytes(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
