def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return memoryview(bytearray(b"abc"))
t(lambda: -new())  # expect: TypeError: bad operand type for unary -: 'memoryview'
t(lambda: +new())  # expect: TypeError: bad operand type for unary +: 'memoryview'
t(lambda: ~new())  # expect: TypeError: bad operand type for unary ~: 'memoryview'
t(lambda: not new())  # expect: False
t(lambda: len(new()))  # expect: 3
t(lambda: abs(new()))  # expect: TypeError: bad operand type for abs(): 'memoryview'
t(lambda: next(new()))  # expect: TypeError: 'memoryview' object is not an iterator
t(lambda: int(new()))  # expect: ValueError: invalid literal for int() with base 10: b'abc'
t(lambda: complex(new()))
# expect: TypeError: complex() first argument must be a string or a number, not 'memoryview'
t(lambda: bool(new()))  # expect: True
t(lambda: list(new()))  # expect: [97, 98, 99]
t(lambda: tuple(new()))  # expect: (97, 98, 99)
t(lambda: set(new()))  # expect: {97, 98, 99}
t(lambda: dict(new()))
# expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
t(lambda: bytes(new()))  # expect: b'abc'
t(lambda: round(new()))  # expect: TypeError: type memoryview doesn't define __round__ method
t(lambda: hash(new()))  # expect: ValueError: cannot hash writable memoryview object
t(lambda: sum(new()))  # expect: 294
t(lambda: max(new()))  # expect: 99
t(lambda: sorted(new()))  # expect: [97, 98, 99]
t(lambda: chr(new()))  # expect: TypeError: 'memoryview' object cannot be interpreted as an integer
t(lambda: ord(new()))  # expect: TypeError: ord() expected string of length 1, but memoryview found
t(lambda: hex(new()))  # expect: TypeError: 'memoryview' object cannot be interpreted as an integer
t(lambda: callable(new()))  # expect: False
t(lambda: all(new()))  # expect: True
t(lambda: divmod(new()))  # expect: TypeError: divmod expected 2 arguments, got 1
t(lambda: bytearray(new()))  # expect: bytearray(b'abc')
t(lambda: range(new()))
# expect: TypeError: 'memoryview' object cannot be interpreted as an integer
t(lambda: isinstance(new()))  # expect: TypeError: isinstance expected 2 arguments, got 1
t(lambda: vars(new()))  # expect: TypeError: vars() argument must have __dict__ attribute
t(lambda: float.fromhex(new()))  # expect: TypeError: bad argument type for built-in operation
t(lambda: bytes.fromhex(new()))  # expect: TypeError: fromhex() argument must be str, not memoryview
t(lambda: str.join(new()))
# expect: TypeError: descriptor 'join' for 'str' objects doesn't apply to a 'memoryview' object
t(lambda: new()())  # expect: TypeError: 'memoryview' object is not callable
t(lambda: new().x)  # expect: AttributeError: 'memoryview' object has no attribute 'x'
