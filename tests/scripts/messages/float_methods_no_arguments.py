def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: (1.5).as_integer_ratio())  # expect: (3, 2)
t(lambda: (1.5).conjugate())  # expect: 1.5
t(lambda: (1.5).fromhex())
# expect: TypeError: float.fromhex() takes exactly one argument (0 given)
t(lambda: (1.5).hex())  # expect: '0x1.8000000000000p+0'
t(lambda: (1.5).is_integer())  # expect: False
