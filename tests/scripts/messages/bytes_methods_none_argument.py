def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: b"abc".capitalize(None))
# expect: TypeError: bytes.capitalize() takes no arguments (1 given)
t(lambda: b"abc".center(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: b"abc".count(None))
# expect: TypeError: argument should be integer or bytes-like object, not 'NoneType'
t(lambda: b"abc".decode(None))
# expect: TypeError: decode() argument 'encoding' must be str, not None
t(lambda: b"abc".endswith(None))
# expect: TypeError: endswith first arg must be bytes or a tuple of bytes, not NoneType
t(lambda: b"abc".expandtabs(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: b"abc".find(None))
# expect: TypeError: argument should be integer or bytes-like object, not 'NoneType'
t(lambda: b"abc".fromhex(None))  # expect: TypeError: fromhex() argument must be str, not None
t(lambda: b"abc".hex(None))  # expect: TypeError: object of type 'NoneType' has no len()
t(lambda: b"abc".index(None))
# expect: TypeError: argument should be integer or bytes-like object, not 'NoneType'
t(lambda: b"abc".isalnum(None))  # expect: TypeError: bytes.isalnum() takes no arguments (1 given)
t(lambda: b"abc".isalpha(None))  # expect: TypeError: bytes.isalpha() takes no arguments (1 given)
t(lambda: b"abc".isascii(None))  # expect: TypeError: bytes.isascii() takes no arguments (1 given)
t(lambda: b"abc".isdigit(None))  # expect: TypeError: bytes.isdigit() takes no arguments (1 given)
t(lambda: b"abc".islower(None))  # expect: TypeError: bytes.islower() takes no arguments (1 given)
t(lambda: b"abc".isspace(None))  # expect: TypeError: bytes.isspace() takes no arguments (1 given)
t(lambda: b"abc".istitle(None))  # expect: TypeError: bytes.istitle() takes no arguments (1 given)
t(lambda: b"abc".isupper(None))  # expect: TypeError: bytes.isupper() takes no arguments (1 given)
t(lambda: b"abc".join(None))  # expect: TypeError: can only join an iterable
t(lambda: b"abc".ljust(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: b"abc".lower(None))  # expect: TypeError: bytes.lower() takes no arguments (1 given)
t(lambda: b"abc".lstrip(None))  # expect: b'abc'
t(lambda: b"abc".maketrans(None))  # expect: TypeError: maketrans expected 2 arguments, got 1
t(lambda: b"abc".partition(None))
# expect: TypeError: a bytes-like object is required, not 'NoneType'
t(lambda: b"abc".removeprefix(None))
# expect: TypeError: a bytes-like object is required, not 'NoneType'
t(lambda: b"abc".removesuffix(None))
# expect: TypeError: a bytes-like object is required, not 'NoneType'
t(lambda: b"abc".replace(None))  # expect: TypeError: replace expected at least 2 arguments, got 1
t(lambda: b"abc".rfind(None))
# expect: TypeError: argument should be integer or bytes-like object, not 'NoneType'
t(lambda: b"abc".rindex(None))
# expect: TypeError: argument should be integer or bytes-like object, not 'NoneType'
t(lambda: b"abc".rjust(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: b"abc".rpartition(None))
# expect: TypeError: a bytes-like object is required, not 'NoneType'
t(lambda: b"abc".rsplit(None))  # expect: [b'abc']
t(lambda: b"abc".rstrip(None))  # expect: b'abc'
t(lambda: b"abc".split(None))  # expect: [b'abc']
t(lambda: b"abc".splitlines(None))  # expect: [b'abc']
t(lambda: b"abc".startswith(None))
# expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not NoneType
t(lambda: b"abc".strip(None))  # expect: b'abc'
t(lambda: b"abc".swapcase(None))  # expect: TypeError: bytes.swapcase() takes no arguments (1 given)
t(lambda: b"abc".title(None))  # expect: TypeError: bytes.title() takes no arguments (1 given)
t(lambda: b"abc".translate(None))  # expect: b'abc'
t(lambda: b"abc".upper(None))  # expect: TypeError: bytes.upper() takes no arguments (1 given)
t(lambda: b"abc".zfill(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
