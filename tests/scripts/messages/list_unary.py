def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return [3, 1, 2]
t(lambda: -new())  # expect: TypeError: bad operand type for unary -: 'list'
t(lambda: +new())  # expect: TypeError: bad operand type for unary +: 'list'
t(lambda: ~new())  # expect: TypeError: bad operand type for unary ~: 'list'
t(lambda: not new())  # expect: False
t(lambda: len(new()))  # expect: 3
t(lambda: abs(new()))  # expect: TypeError: bad operand type for abs(): 'list'
t(lambda: next(new()))  # expect: TypeError: 'list' object is not an iterator
t(lambda: int(new()))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
t(lambda: float(new()))
# expect: TypeError: float() argument must be a string or a real number, not 'list'
t(lambda: complex(new()))
# expect: TypeError: complex() first argument must be a string or a number, not 'list'
t(lambda: bool(new()))  # expect: True
t(lambda: list(new()))  # expect: [3, 1, 2]
t(lambda: tuple(new()))  # expect: (3, 1, 2)
t(lambda: set(new()))  # expect: {1, 2, 3}
t(lambda: dict(new()))
# expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
t(lambda: str(new()))  # expect: '[3, 1, 2]'
t(lambda: bytes(new()))  # expect: b'\x03\x01\x02'
t(lambda: round(new()))  # expect: TypeError: type list doesn't define __round__ method
t(lambda: hash(new()))  # expect: TypeError: unhashable type: 'list'
t(lambda: sum(new()))  # expect: 6
t(lambda: max(new()))  # expect: 3
t(lambda: sorted(new()))  # expect: [1, 2, 3]
t(lambda: chr(new()))  # expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: ord(new()))  # expect: TypeError: ord() expected string of length 1, but list found
t(lambda: hex(new()))  # expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: callable(new()))  # expect: False
t(lambda: repr(new()))  # expect: '[3, 1, 2]'
t(lambda: all(new()))  # expect: True
t(lambda: divmod(new()))  # expect: TypeError: divmod expected 2 arguments, got 1
t(lambda: bytearray(new()))  # expect: bytearray(b'\x03\x01\x02')
t(lambda: memoryview(new()))
# expect: TypeError: memoryview: a bytes-like object is required, not 'list'
t(lambda: range(new()))  # expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: isinstance(new()))  # expect: TypeError: isinstance expected 2 arguments, got 1
t(lambda: vars(new()))  # expect: TypeError: vars() argument must have __dict__ attribute
t(lambda: float.fromhex(new()))  # expect: TypeError: bad argument type for built-in operation
t(lambda: bytes.fromhex(new()))  # expect: TypeError: fromhex() argument must be str, not list
t(lambda: str.join(new()))
# expect: TypeError: descriptor 'join' for 'str' objects doesn't apply to a 'list' object
t(lambda: new()())  # expect: TypeError: 'list' object is not callable
t(lambda: new().x)  # expect: AttributeError: 'list' object has no attribute 'x'
