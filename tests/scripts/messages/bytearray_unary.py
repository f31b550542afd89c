def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return bytearray(b"abc")
t(lambda: -new())  # expect: TypeError: bad operand type for unary -: 'bytearray'
t(lambda: +new())  # expect: TypeError: bad operand type for unary +: 'bytearray'
t(lambda: ~new())  # expect: TypeError: bad operand type for unary ~: 'bytearray'
t(lambda: not new())  # expect: False
t(lambda: len(new()))  # expect: 3
t(lambda: abs(new()))  # expect: TypeError: bad operand type for abs(): 'bytearray'
t(lambda: next(new()))  # expect: TypeError: 'bytearray' object is not an iterator
t(lambda: int(new()))  # expect: ValueError: invalid literal for int() with base 10: b'abc'
t(lambda: float(new()))  # expect: ValueError: could not convert string to float: bytearray(b'abc')
t(lambda: complex(new()))
# expect: TypeError: complex() first argument must be a string or a number, not 'bytearray'
t(lambda: bool(new()))  # expect: True
t(lambda: list(new()))  # expect: [97, 98, 99]
t(lambda: tuple(new()))  # expect: (97, 98, 99)
t(lambda: set(new()))  # expect: {97, 98, 99}
t(lambda: dict(new()))
# expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
t(lambda: str(new()))  # expect: "bytearray(b'abc')"
t(lambda: bytes(new()))  # expect: b'abc'
t(lambda: round(new()))  # expect: TypeError: type bytearray doesn't define __round__ method
t(lambda: hash(new()))  # expect: TypeError: unhashable type: 'bytearray'
t(lambda: sum(new()))  # expect: 294
t(lambda: max(new()))  # expect: 99
t(lambda: sorted(new()))  # expect: [97, 98, 99]
t(lambda: chr(new()))  # expect: TypeError: 'bytearray' object cannot be interpreted as an integer
t(lambda: ord(new()))  # expect: TypeError: ord() expected a character, but string of length 3 found
t(lambda: hex(new()))  # expect: TypeError: 'bytearray' object cannot be interpreted as an integer
t(lambda: callable(new()))  # expect: False
t(lambda: repr(new()))  # expect: "bytearray(b'abc')"
t(lambda: all(new()))  # expect: True
t(lambda: divmod(new()))  # expect: TypeError: divmod expected 2 arguments, got 1
t(lambda: bytearray(new()))  # expect: bytearray(b'abc')
t(lambda: range(new()))  # expect: TypeError: 'bytearray' object cannot be interpreted as an integer
t(lambda: isinstance(new()))  # expect: TypeError: isinstance expected 2 arguments, got 1
t(lambda: vars(new()))  # expect: TypeError: vars() argument must have __dict__ attribute
t(lambda: float.fromhex(new()))  # expect: TypeError: bad argument type for built-in operation
t(lambda: bytes.fromhex(new()))  # expect: TypeError: fromhex() argument must be str, not bytearray
t(lambda: str.join(new()))
# expect: TypeError: descriptor 'join' for 'str' objects doesn't apply to a 'bytearray' object
t(lambda: new()())  # expect: TypeError: 'bytearray' object is not callable
t(lambda: new().x)  # expect: AttributeError: 'bytearray' object has no attribute 'x'
