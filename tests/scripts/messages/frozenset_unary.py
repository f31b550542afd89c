def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return frozenset([1])
t(lambda: -new())  # expect: TypeError: bad operand type for unary -: 'frozenset'
t(lambda: +new())  # expect: TypeError: bad operand type for unary +: 'frozenset'
t(lambda: ~new())  # expect: TypeError: bad operand type for unary ~: 'frozenset'
t(lambda: not new())  # expect: False
t(lambda: len(new()))  # expect: 1
t(lambda: abs(new()))  # expect: TypeError: bad operand type for abs(): 'frozenset'
t(lambda: next(new()))  # expect: TypeError: 'frozenset' object is not an iterator
t(lambda: int(new()))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'frozenset'
t(lambda: float(new()))
# expect: TypeError: float() argument must be a string or a real number, not 'frozenset'
t(lambda: complex(new()))
# expect: TypeError: complex() first argument must be a string or a number, not 'frozenset'
t(lambda: bool(new()))  # expect: True
t(lambda: list(new()))  # expect: [1]
t(lambda: tuple(new()))  # expect: (1,)
t(lambda: set(new()))  # expect: {1}
t(lambda: dict(new()))
# expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
t(lambda: str(new()))  # expect: 'frozenset({1})'
t(lambda: bytes(new()))  # expect: b'\x01'
t(lambda: round(new()))  # expect: TypeError: type frozenset doesn't define __round__ method
t(lambda: sum(new()))  # expect: 1
t(lambda: max(new()))  # expect: 1
t(lambda: sorted(new()))  # expect: [1]
t(lambda: reversed(new()))  # expect: TypeError: 'frozenset' object is not reversible
t(lambda: chr(new()))  # expect: TypeError: 'frozenset' object cannot be interpreted as an integer
t(lambda: ord(new()))  # expect: TypeError: ord() expected string of length 1, but frozenset found
t(lambda: hex(new()))  # expect: TypeError: 'frozenset' object cannot be interpreted as an integer
t(lambda: callable(new()))  # expect: False
t(lambda: repr(new()))  # expect: 'frozenset({1})'
t(lambda: all(new()))  # expect: True
t(lambda: divmod(new()))  # expect: TypeError: divmod expected 2 arguments, got 1
t(lambda: bytearray(new()))  # expect: bytearray(b'\x01')
t(lambda: memoryview(new()))
# expect: TypeError: memoryview: a bytes-like object is required, not 'frozenset'
t(lambda: range(new()))  # expect: TypeError: 'frozenset' object cannot be interpreted as an integer
t(lambda: isinstance(new()))  # expect: TypeError: isinstance expected 2 arguments, got 1
t(lambda: vars(new()))  # expect: TypeError: vars() argument must have __dict__ attribute
t(lambda: float.fromhex(new()))  # expect: TypeError: bad argument type for built-in operation
t(lambda: bytes.fromhex(new()))  # expect: TypeError: fromhex() argument must be str, not frozenset
t(lambda: str.join(new()))
# expect: TypeError: descriptor 'join' for 'str' objects doesn't apply to a 'frozenset' object
t(lambda: new()())  # expect: TypeError: 'frozenset' object is not callable
t(lambda: new().x)  # expect: AttributeError: 'frozenset' object has no attribute 'x'
