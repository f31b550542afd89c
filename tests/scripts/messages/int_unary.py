def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return (5)
t(lambda: -new())  # expect: -5
t(lambda: +new())  # expect: 5
t(lambda: ~new())  # expect: -6
t(lambda: not new())  # expect: False
t(lambda: len(new()))  # expect: TypeError: object of type 'int' has no len()
t(lambda: abs(new()))  # expect: 5
t(lambda: iter(new()))  # expect: TypeError: 'int' object is not iterable
t(lambda: next(new()))  # expect: TypeError: 'int' object is not an iterator
t(lambda: int(new()))  # expect: 5
t(lambda: float(new()))  # expect: 5.0
t(lambda: complex(new()))  # expect: (5+0j)
t(lambda: bool(new()))  # expect: True
t(lambda: list(new()))  # expect: TypeError: 'int' object is not iterable
t(lambda: tuple(new()))  # expect: TypeError: 'int' object is not iterable
t(lambda: set(new()))  # expect: TypeError: 'int' object is not iterable
t(lambda: dict(new()))  # expect: TypeError: 'int' object is not iterable
t(lambda: str(new()))  # expect: '5'
t(lambda: bytes(new()))  # expect: b'\x00\x00\x00\x00\x00'
t(lambda: round(new()))  # expect: 5
t(lambda: hash(new()))  # expect: 5
t(lambda: sum(new()))  # expect: TypeError: 'int' object is not iterable
t(lambda: max(new()))  # expect: TypeError: 'int' object is not iterable
t(lambda: sorted(new()))  # expect: TypeError: 'int' object is not iterable
t(lambda: reversed(new()))  # expect: TypeError: 'int' object is not reversible
t(lambda: chr(new()))  # expect: '\x05'
t(lambda: ord(new()))  # expect: TypeError: ord() expected string of length 1, but int found
t(lambda: hex(new()))  # expect: '0x5'
t(lambda: callable(new()))  # expect: False
t(lambda: repr(new()))  # expect: '5'
t(lambda: all(new()))  # expect: TypeError: 'int' object is not iterable
t(lambda: enumerate(new()))  # expect: TypeError: 'int' object is not iterable
t(lambda: divmod(new()))  # expect: TypeError: divmod expected 2 arguments, got 1
t(lambda: bytearray(new()))  # expect: bytearray(b'\x00\x00\x00\x00\x00')
t(lambda: memoryview(new()))
# expect: TypeError: memoryview: a bytes-like object is required, not 'int'
t(lambda: range(new()))  # expect: range(0, 5)
t(lambda: isinstance(new()))  # expect: TypeError: isinstance expected 2 arguments, got 1
t(lambda: vars(new()))  # expect: TypeError: vars() argument must have __dict__ attribute
t(lambda: float.fromhex(new()))  # expect: TypeError: bad argument type for built-in operation
t(lambda: bytes.fromhex(new()))  # expect: TypeError: fromhex() argument must be str, not int
t(lambda: str.join(new()))
# expect: TypeError: descriptor 'join' for 'str' objects doesn't apply to a 'int' object
t(lambda: new()())  # expect: TypeError: 'int' object is not callable
t(lambda: new().x)  # expect: AttributeError: 'int' object has no attribute 'x'
