def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (5).as_integer_ratio(None))
# expect: TypeError: int.as_integer_ratio() takes no arguments (1 given)
t(lambda: (5).bit_count(None))  # expect: TypeError: int.bit_count() takes no arguments (1 given)
t(lambda: (5).bit_length(None))  # expect: TypeError: int.bit_length() takes no arguments (1 given)
t(lambda: (5).conjugate(None))  # expect: TypeError: int.conjugate() takes no arguments (1 given)
t(lambda: (5).from_bytes(None))  # expect: TypeError: cannot convert 'NoneType' object to bytes
t(lambda: (5).is_integer(None))  # expect: TypeError: int.is_integer() takes no arguments (1 given)
t(lambda: (5).to_bytes(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
