def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return {"a": 1}
t(lambda: -new())  # expect: TypeError: bad operand type for unary -: 'dict'
t(lambda: +new())  # expect: TypeError: bad operand type for unary +: 'dict'
t(lambda: ~new())  # expect: TypeError: bad operand type for unary ~: 'dict'
t(lambda: not new())  # expect: False
t(lambda: len(new()))  # expect: 1
t(lambda: abs(new()))  # expect: TypeError: bad operand type for abs(): 'dict'
t(lambda: next(new()))  # expect: TypeError: 'dict' object is not an iterator
t(lambda: int(new()))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'dict'
t(lambda: float(new()))
# expect: TypeError: float() argument must be a string or a real number, not 'dict'
t(lambda: complex(new()))
# expect: TypeError: complex() first argument must be a string or a number, not 'dict'
t(lambda: bool(new()))  # expect: True
t(lambda: list(new()))  # expect: ['a']
t(lambda: tuple(new()))  # expect: ('a',)
t(lambda: set(new()))  # expect: {'a'}
t(lambda: dict(new()))  # expect: {'a': 1}
t(lambda: str(new()))  # expect: "{'a': 1}"
t(lambda: bytes(new()))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: round(new()))  # expect: TypeError: type dict doesn't define __round__ method
t(lambda: hash(new()))  # expect: TypeError: unhashable type: 'dict'
t(lambda: sum(new()))  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
t(lambda: max(new()))  # expect: 'a'
t(lambda: sorted(new()))  # expect: ['a']
t(lambda: chr(new()))  # expect: TypeError: 'dict' object cannot be interpreted as an integer
t(lambda: ord(new()))  # expect: TypeError: ord() expected string of length 1, but dict found
t(lambda: hex(new()))  # expect: TypeError: 'dict' object cannot be interpreted as an integer
t(lambda: callable(new()))  # expect: False
t(lambda: repr(new()))  # expect: "{'a': 1}"
t(lambda: all(new()))  # expect: True
t(lambda: divmod(new()))  # expect: TypeError: divmod expected 2 arguments, got 1
t(lambda: bytearray(new()))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: memoryview(new()))
# expect: TypeError: memoryview: a bytes-like object is required, not 'dict'
t(lambda: range(new()))  # expect: TypeError: 'dict' object cannot be interpreted as an integer
t(lambda: isinstance(new()))  # expect: TypeError: isinstance expected 2 arguments, got 1
t(lambda: vars(new()))  # expect: TypeError: vars() argument must have __dict__ attribute
t(lambda: float.fromhex(new()))  # expect: TypeError: bad argument type for built-in operation
t(lambda: bytes.fromhex(new()))  # expect: TypeError: fromhex() argument must be str, not dict
t(lambda: str.join(new()))
# expect: TypeError: descriptor 'join' for 'str' objects doesn't apply to a 'dict' object
t(lambda: new()())  # expect: TypeError: 'dict' object is not callable
t(lambda: new().x)  # expect: AttributeError: 'dict' object has no attribute 'x'
