def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: bytes())  # expect: b''
t(lambda: bytes(1))  # expect: b'\x00'
t(lambda: bytes(-1))  # expect: ValueError: negative count
t(lambda: bytes("a"))  # expect: TypeError: string argument without an encoding
t(lambda: bytes(None))  # expect: TypeError: cannot convert 'NoneType' object to bytes
t(lambda: bytes([1]))  # expect: b'\x01'
t(lambda: bytes([1, 2]))  # expect: b'\x01\x02'
t(lambda: bytes(b"ab"))  # expect: b'ab'
t(lambda: bytes(1, 2))  # expect: TypeError: bytes() argument 'encoding' must be str, not int
t(lambda: bytes("a", "b"))  # expect: LookupError: unknown encoding: b
t(lambda: bytes(1, 2, 3, 4, 5))  # expect: TypeError: bytes() takes at most 3 arguments (5 given)
t(lambda: bytes(foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for bytes()
t(lambda: bytes(1, foo=2))  # expect: TypeError: 'foo' is an invalid keyword argument for bytes()
t(lambda: bytes(1.5))  # expect: TypeError: cannot convert 'float' object to bytes
t(lambda: bytes(object()))  # expect: TypeError: cannot convert 'object' object to bytes
t(lambda: bytes({}))  # expect: b''
t(lambda: bytes(1j))  # expect: TypeError: cannot convert 'complex' object to bytes
t(lambda: bytes(()))  # expect: b''
t(lambda: bytes(True))  # expect: b'\x00'
t(lambda: bytes([[]]))  # expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: bytes(10**20))  # expect: OverflowError: cannot fit 'int' into an index-sized integer
