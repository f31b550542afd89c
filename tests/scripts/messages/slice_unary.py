def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return slice(1, 2)
t(lambda: -new())  # expect: TypeError: bad operand type for unary -: 'slice'
t(lambda: +new())  # expect: TypeError: bad operand type for unary +: 'slice'
t(lambda: ~new())  # expect: TypeError: bad operand type for unary ~: 'slice'
t(lambda: not new())  # expect: False
t(lambda: len(new()))  # expect: TypeError: object of type 'slice' has no len()
t(lambda: abs(new()))  # expect: TypeError: bad operand type for abs(): 'slice'
t(lambda: iter(new()))  # expect: TypeError: 'slice' object is not iterable
t(lambda: next(new()))  # expect: TypeError: 'slice' object is not an iterator
t(lambda: int(new()))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'slice'
t(lambda: float(new()))
# expect: TypeError: float() argument must be a string or a real number, not 'slice'
t(lambda: complex(new()))
# expect: TypeError: complex() first argument must be a string or a number, not 'slice'
t(lambda: bool(new()))  # expect: True
t(lambda: list(new()))  # expect: TypeError: 'slice' object is not iterable
t(lambda: tuple(new()))  # expect: TypeError: 'slice' object is not iterable
t(lambda: set(new()))  # expect: TypeError: 'slice' object is not iterable
t(lambda: dict(new()))  # expect: TypeError: 'slice' object is not iterable
t(lambda: str(new()))  # expect: 'slice(1, 2, None)'
t(lambda: bytes(new()))  # expect: TypeError: cannot convert 'slice' object to bytes
t(lambda: round(new()))  # expect: TypeError: type slice doesn't define __round__ method
t(lambda: sum(new()))  # expect: TypeError: 'slice' object is not iterable
t(lambda: max(new()))  # expect: TypeError: 'slice' object is not iterable
t(lambda: sorted(new()))  # expect: TypeError: 'slice' object is not iterable
t(lambda: reversed(new()))  # expect: TypeError: 'slice' object is not reversible
t(lambda: chr(new()))  # expect: TypeError: 'slice' object cannot be interpreted as an integer
t(lambda: ord(new()))  # expect: TypeError: ord() expected string of length 1, but slice found
t(lambda: hex(new()))  # expect: TypeError: 'slice' object cannot be interpreted as an integer
t(lambda: callable(new()))  # expect: False
t(lambda: repr(new()))  # expect: 'slice(1, 2, None)'
t(lambda: all(new()))  # expect: TypeError: 'slice' object is not iterable
t(lambda: enumerate(new()))  # expect: TypeError: 'slice' object is not iterable
t(lambda: divmod(new()))  # expect: TypeError: divmod expected 2 arguments, got 1
t(lambda: bytearray(new()))  # expect: TypeError: cannot convert 'slice' object to bytearray
t(lambda: memoryview(new()))
# expect: TypeError: memoryview: a bytes-like object is required, not 'slice'
t(lambda: range(new()))  # expect: TypeError: 'slice' object cannot be interpreted as an integer
t(lambda: isinstance(new()))  # expect: TypeError: isinstance expected 2 arguments, got 1
t(lambda: vars(new()))  # expect: TypeError: vars() argument must have __dict__ attribute
t(lambda: float.fromhex(new()))  # expect: TypeError: bad argument type for built-in operation
t(lambda: bytes.fromhex(new()))  # expect: TypeError: fromhex() argument must be str, not slice
t(lambda: str.join(new()))
# expect: TypeError: descriptor 'join' for 'str' objects doesn't apply to a 'slice' object
t(lambda: new()())  # expect: TypeError: 'slice' object is not callable
t(lambda: new().x)  # expect: AttributeError: 'slice' object has no attribute 'x'
