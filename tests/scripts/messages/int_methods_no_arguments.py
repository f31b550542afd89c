def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (5).as_integer_ratio())  # expect: (5, 1)
t(lambda: (5).bit_count())  # expect: 2
t(lambda: (5).bit_length())  # expect: 3
t(lambda: (5).conjugate())  # expect: 5
t(lambda: (5).from_bytes())
# expect: TypeError: from_bytes() missing required argument 'bytes' (pos 1)
t(lambda: (5).is_integer())  # expect: True
t(lambda: (5).to_bytes())  # expect: b'\x05'
