def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return (1j)
t(lambda: -new())  # expect: (-0-1j)
t(lambda: +new())  # expect: 1j
t(lambda: ~new())  # expect: TypeError: bad operand type for unary ~: 'complex'
t(lambda: not new())  # expect: False
t(lambda: len(new()))  # expect: TypeError: object of type 'complex' has no len()
t(lambda: abs(new()))  # expect: 1.0
t(lambda: iter(new()))  # expect: TypeError: 'complex' object is not iterable
t(lambda: next(new()))  # expect: TypeError: 'complex' object is not an iterator
t(lambda: int(new()))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'
t(lambda: float(new()))
# expect: TypeError: float() argument must be a string or a real number, not 'complex'
t(lambda: complex(new()))  # expect: 1j
t(lambda: bool(new()))  # expect: True
t(lambda: list(new()))  # expect: TypeError: 'complex' object is not iterable
t(lambda: tuple(new()))  # expect: TypeError: 'complex' object is not iterable
t(lambda: set(new()))  # expect: TypeError: 'complex' object is not iterable
t(lambda: dict(new()))  # expect: TypeError: 'complex' object is not iterable
t(lambda: str(new()))  # expect: '1j'
t(lambda: bytes(new()))  # expect: TypeError: cannot convert 'complex' object to bytes
t(lambda: round(new()))  # expect: TypeError: type complex doesn't define __round__ method
t(lambda: hash(new()))  # expect: 1000003
t(lambda: sum(new()))  # expect: TypeError: 'complex' object is not iterable
t(lambda: max(new()))  # expect: TypeError: 'complex' object is not iterable
t(lambda: sorted(new()))  # expect: TypeError: 'complex' object is not iterable
t(lambda: reversed(new()))  # expect: TypeError: 'complex' object is not reversible
t(lambda: chr(new()))  # expect: TypeError: 'complex' object cannot be interpreted as an integer
t(lambda: ord(new()))  # expect: TypeError: ord() expected string of length 1, but complex found
t(lambda: hex(new()))  # expect: TypeError: 'complex' object cannot be interpreted as an integer
t(lambda: callable(new()))  # expect: False
t(lambda: repr(new()))  # expect: '1j'
t(lambda: all(new()))  # expect: TypeError: 'complex' object is not iterable
t(lambda: enumerate(new()))  # expect: TypeError: 'complex' object is not iterable
t(lambda: divmod(new()))  # expect: TypeError: divmod expected 2 arguments, got 1
t(lambda: bytearray(new()))  # expect: TypeError: cannot convert 'complex' object to bytearray
t(lambda: memoryview(new()))
# expect: TypeError: memoryview: a bytes-like object is required, not 'complex'
t(lambda: range(new()))  # expect: TypeError: 'complex' object cannot be interpreted as an integer
t(lambda: isinstance(new()))  # expect: TypeError: isinstance expected 2 arguments, got 1
t(lambda: vars(new()))  # expect: TypeError: vars() argument must have __dict__ attribute
t(lambda: float.fromhex(new()))  # expect: TypeError: bad argument type for built-in operation
t(lambda: bytes.fromhex(new()))  # expect: TypeError: fromhex() argument must be str, not complex
t(lambda: str.join(new()))
# expect: TypeError: descriptor 'join' for 'str' objects doesn't apply to a 'complex' object
t(lambda: new()())  # expect: TypeError: 'complex' object is not callable
t(lambda: new().x)  # expect: AttributeError: 'complex' object has no attribute 'x'
