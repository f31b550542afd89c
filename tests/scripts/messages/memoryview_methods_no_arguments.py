def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: memoryview(bytearray(b"abc")).cast())
# expect: TypeError: cast() missing required argument 'format' (pos 1)
t(lambda: memoryview(bytearray(b"abc")).hex())  # expect: '616263'
t(lambda: memoryview(bytearray(b"abc")).release())  # expect: None
t(lambda: memoryview(bytearray(b"abc")).tobytes())  # expect: b'abc'
t(lambda: memoryview(bytearray(b"abc")).tolist())  # expect: [97, 98, 99]
