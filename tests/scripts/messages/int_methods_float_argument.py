def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (5).as_integer_ratio(1.5))
# expect: TypeError: int.as_integer_ratio() takes no arguments (1 given)
t(lambda: (5).bit_count(1.5))  # expect: TypeError: int.bit_count() takes no arguments (1 given)
t(lambda: (5).bit_length(1.5))  # expect: TypeError: int.bit_length() takes no arguments (1 given)
t(lambda: (5).conjugate(1.5))  # expect: TypeError: int.conjugate() takes no arguments (1 given)
t(lambda: (5).from_bytes(1.5))  # expect: TypeError: cannot convert 'float' object to bytes
t(lambda: (5).is_integer(1.5))  # expect: TypeError: int.is_integer() takes no arguments (1 given)
t(lambda: (5).to_bytes(1.5))
# expect: TypeError: 'float' object cannot be interpreted as an integer
