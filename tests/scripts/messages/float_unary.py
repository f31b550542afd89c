def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return (1.5)
t(lambda: -new())  # expect: -1.5
t(lambda: +new())  # expect: 1.5
t(lambda: ~new())  # expect: TypeError: bad operand type for unary ~: 'float'
t(lambda: not new())  # expect: False
t(lambda: len(new()))  # expect: TypeError: object of type 'float' has no len()
t(lambda: abs(new()))  # expect: 1.5
t(lambda: iter(new()))  # expect: TypeError: 'float' object is not iterable
t(lambda: next(new()))  # expect: TypeError: 'float' object is not an iterator
t(lambda: int(new()))  # expect: 1
t(lambda: float(new()))  # expect: 1.5
t(lambda: complex(new()))  # expect: (1.5+0j)
t(lambda: bool(new()))  # expect: True
t(lambda: list(new()))  # expect: TypeError: 'float' object is not iterable
t(lambda: tuple(new()))  # expect: TypeError: 'float' object is not iterable
t(lambda: set(new()))  # expect: TypeError: 'float' object is not iterable
t(lambda: dict(new()))  # expect: TypeError: 'float' object is not iterable
t(lambda: str(new()))  # expect: '1.5'
t(lambda: bytes(new()))  # expect: TypeError: cannot convert 'float' object to bytes
t(lambda: round(new()))  # expect: 2
t(lambda: hash(new()))  # expect: 1152921504606846977
t(lambda: sum(new()))  # expect: TypeError: 'float' object is not iterable
t(lambda: max(new()))  # expect: TypeError: 'float' object is not iterable
t(lambda: sorted(new()))  # expect: TypeError: 'float' object is not iterable
t(lambda: reversed(new()))  # expect: TypeError: 'float' object is not reversible
t(lambda: chr(new()))  # expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: ord(new()))  # expect: TypeError: ord() expected string of length 1, but float found
t(lambda: hex(new()))  # expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: callable(new()))  # expect: False
t(lambda: repr(new()))  # expect: '1.5'
t(lambda: all(new()))  # expect: TypeError: 'float' object is not iterable
t(lambda: enumerate(new()))  # expect: TypeError: 'float' object is not iterable
t(lambda: divmod(new()))  # expect: TypeError: divmod expected 2 arguments, got 1
t(lambda: bytearray(new()))  # expect: TypeError: cannot convert 'float' object to bytearray
t(lambda: memoryview(new()))
# expect: TypeError: memoryview: a bytes-like object is required, not 'float'
t(lambda: range(new()))  # expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: isinstance(new()))  # expect: TypeError: isinstance expected 2 arguments, got 1
t(lambda: vars(new()))  # expect: TypeError: vars() argument must have __dict__ attribute
t(lambda: float.fromhex(new()))  # expect: TypeError: bad argument type for built-in operation
t(lambda: bytes.fromhex(new()))  # expect: TypeError: fromhex() argument must be str, not float
t(lambda: str.join(new()))
# expect: TypeError: descriptor 'join' for 'str' objects doesn't apply to a 'float' object
t(lambda: new()())  # expect: TypeError: 'float' object is not callable
t(lambda: new().x)  # expect: AttributeError: 'float' object has no attribute 'x'
