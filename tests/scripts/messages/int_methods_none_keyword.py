def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (5).as_integer_ratio(None, foo=1))
# expect: TypeError: int.as_integer_ratio() takes no keyword arguments
t(lambda: (5).bit_count(None, foo=1))
# expect: TypeError: int.bit_count() takes no keyword arguments
t(lambda: (5).bit_length(None, foo=1))
# expect: TypeError: int.bit_length() takes no keyword arguments
t(lambda: (5).conjugate(None, foo=1))
# expect: TypeError: int.conjugate() takes no keyword arguments
t(lambda: (5).from_bytes(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for from_bytes()
t(lambda: (5).is_integer(None, foo=1))
# expect: TypeError: int.is_integer() takes no keyword arguments
t(lambda: (5).to_bytes(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for to_bytes()
