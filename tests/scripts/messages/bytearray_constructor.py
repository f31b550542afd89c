def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: bytearray())  # expect: bytearray(b'')
t(lambda: bytearray(1))  # expect: bytearray(b'\x00')
t(lambda: bytearray(-1))  # expect: ValueError: negative count
t(lambda: bytearray("a"))  # expect: TypeError: string argument without an encoding
t(lambda: bytearray(None))  # expect: TypeError: cannot convert 'NoneType' object to bytearray
t(lambda: bytearray([1]))  # expect: bytearray(b'\x01')
t(lambda: bytearray([1, 2]))  # expect: bytearray(b'\x01\x02')
t(lambda: bytearray(b"ab"))  # expect: bytearray(b'ab')
t(lambda: bytearray(1, 2))
# expect: TypeError: bytearray() argument 'encoding' must be str, not int
t(lambda: bytearray("a", "b"))  # expect: LookupError: unknown encoding: b
t(lambda: bytearray(1, 2, 3, 4, 5))
# expect: TypeError: bytearray() takes at most 3 arguments (5 given)
t(lambda: bytearray(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for bytearray()
t(lambda: bytearray(1, foo=2))
# expect: TypeError: 'foo' is an invalid keyword argument for bytearray()
t(lambda: bytearray(1.5))  # expect: TypeError: cannot convert 'float' object to bytearray
t(lambda: bytearray(object()))  # expect: TypeError: cannot convert 'object' object to bytearray
t(lambda: bytearray({}))  # expect: bytearray(b'')
t(lambda: bytearray(1j))  # expect: TypeError: cannot convert 'complex' object to bytearray
t(lambda: bytearray(()))  # expect: bytearray(b'')
t(lambda: bytearray(True))  # expect: bytearray(b'\x00')
t(lambda: bytearray([[]]))  # expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: bytearray(10**20))  # expect: OverflowError: cannot fit 'int' into an index-sized integer
