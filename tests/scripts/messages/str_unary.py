def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return "abc"
t(lambda: -new())  # expect: TypeError: bad operand type for unary -: 'str'
t(lambda: +new())  # expect: TypeError: bad operand type for unary +: 'str'
t(lambda: ~new())  # expect: TypeError: bad operand type for unary ~: 'str'
t(lambda: not new())  # expect: False
t(lambda: len(new()))  # expect: 3
t(lambda: abs(new()))  # expect: TypeError: bad operand type for abs(): 'str'
t(lambda: next(new()))  # expect: TypeError: 'str' object is not an iterator
t(lambda: int(new()))  # expect: ValueError: invalid literal for int() with base 10: 'abc'
t(lambda: float(new()))  # expect: ValueError: could not convert string to float: 'abc'
t(lambda: complex(new()))  # expect: ValueError: complex() arg is a malformed string
t(lambda: bool(new()))  # expect: True
t(lambda: list(new()))  # expect: ['a', 'b', 'c']
t(lambda: tuple(new()))  # expect: ('a', 'b', 'c')
t(lambda: dict(new()))
# expect: ValueError: dictionary update sequence element #0 has length 1; 2 is required
t(lambda: str(new()))  # expect: 'abc'
t(lambda: bytes(new()))  # expect: TypeError: string argument without an encoding
t(lambda: round(new()))  # expect: TypeError: type str doesn't define __round__ method
t(lambda: sum(new()))  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
t(lambda: max(new()))  # expect: 'c'
t(lambda: sorted(new()))  # expect: ['a', 'b', 'c']
t(lambda: chr(new()))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: ord(new()))  # expect: TypeError: ord() expected a character, but string of length 3 found
t(lambda: hex(new()))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: callable(new()))  # expect: False
t(lambda: repr(new()))  # expect: "'abc'"
t(lambda: all(new()))  # expect: True
t(lambda: divmod(new()))  # expect: TypeError: divmod expected 2 arguments, got 1
t(lambda: bytearray(new()))  # expect: TypeError: string argument without an encoding
t(lambda: memoryview(new()))
# expect: TypeError: memoryview: a bytes-like object is required, not 'str'
t(lambda: range(new()))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: isinstance(new()))  # expect: TypeError: isinstance expected 2 arguments, got 1
t(lambda: vars(new()))  # expect: TypeError: vars() argument must have __dict__ attribute
t(lambda: float.fromhex(new()))  # expect: 2748.0
t(lambda: bytes.fromhex(new()))
# expect: ValueError: non-hexadecimal number found in fromhex() arg at position 3
t(lambda: str.join(new()))  # expect: TypeError: str.join() takes exactly one argument (0 given)
t(lambda: new()())  # expect: TypeError: 'str' object is not callable
t(lambda: new().x)  # expect: AttributeError: 'str' object has no attribute 'x'
