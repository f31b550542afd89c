def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: b"abc".capitalize([1]))
# expect: TypeError: bytes.capitalize() takes no arguments (1 given)
t(lambda: b"abc".center([1]))
# expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: b"abc".count([1]))
# expect: TypeError: argument should be integer or bytes-like object, not 'list'
t(lambda: b"abc".decode([1]))
# expect: TypeError: decode() argument 'encoding' must be str, not list
t(lambda: b"abc".endswith([1]))
# expect: TypeError: endswith first arg must be bytes or a tuple of bytes, not list
t(lambda: b"abc".expandtabs([1]))
# expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: b"abc".find([1]))
# expect: TypeError: argument should be integer or bytes-like object, not 'list'
t(lambda: b"abc".fromhex([1]))  # expect: TypeError: fromhex() argument must be str, not list
t(lambda: b"abc".hex([1]))  # expect: TypeError: sep must be str or bytes.
t(lambda: b"abc".index([1]))
# expect: TypeError: argument should be integer or bytes-like object, not 'list'
t(lambda: b"abc".isalnum([1]))  # expect: TypeError: bytes.isalnum() takes no arguments (1 given)
t(lambda: b"abc".isalpha([1]))  # expect: TypeError: bytes.isalpha() takes no arguments (1 given)
t(lambda: b"abc".isascii([1]))  # expect: TypeError: bytes.isascii() takes no arguments (1 given)
t(lambda: b"abc".isdigit([1]))  # expect: TypeError: bytes.isdigit() takes no arguments (1 given)
t(lambda: b"abc".islower([1]))  # expect: TypeError: bytes.islower() takes no arguments (1 given)
t(lambda: b"abc".isspace([1]))  # expect: TypeError: bytes.isspace() takes no arguments (1 given)
t(lambda: b"abc".istitle([1]))  # expect: TypeError: bytes.istitle() takes no arguments (1 given)
t(lambda: b"abc".isupper([1]))  # expect: TypeError: bytes.isupper() takes no arguments (1 given)
t(lambda: b"abc".join([1]))
# expect: TypeError: sequence item 0: expected a bytes-like object, int found
t(lambda: b"abc".ljust([1]))  # expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: b"abc".lower([1]))  # expect: TypeError: bytes.lower() takes no arguments (1 given)
t(lambda: b"abc".lstrip([1]))  # expect: TypeError: a bytes-like object is required, not 'list'
t(lambda: b"abc".maketrans([1]))  # expect: TypeError: maketrans expected 2 arguments, got 1
t(lambda: b"abc".partition([1]))  # expect: TypeError: a bytes-like object is required, not 'list'
t(lambda: b"abc".removeprefix([1]))
# expect: TypeError: a bytes-like object is required, not 'list'
t(lambda: b"abc".removesuffix([1]))
# expect: TypeError: a bytes-like object is required, not 'list'
t(lambda: b"abc".replace([1]))  # expect: TypeError: replace expected at least 2 arguments, got 1
t(lambda: b"abc".rfind([1]))
# expect: TypeError: argument should be integer or bytes-like object, not 'list'
t(lambda: b"abc".rindex([1]))
# expect: TypeError: argument should be integer or bytes-like object, not 'list'
t(lambda: b"abc".rjust([1]))  # expect: TypeError: 'list' object cannot be interpreted as an integer
t(lambda: b"abc".rpartition([1]))  # expect: TypeError: a bytes-like object is required, not 'list'
t(lambda: b"abc".rsplit([1]))  # expect: TypeError: a bytes-like object is required, not 'list'
t(lambda: b"abc".rstrip([1]))  # expect: TypeError: a bytes-like object is required, not 'list'
t(lambda: b"abc".split([1]))  # expect: TypeError: a bytes-like object is required, not 'list'
t(lambda: b"abc".splitlines([1]))  # expect: [b'abc']
t(lambda: b"abc".startswith([1]))
# expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not list
t(lambda: b"abc".strip([1]))  # expect: TypeError: a bytes-like object is required, not 'list'
t(lambda: b"abc".swapcase([1]))  # expect: TypeError: bytes.swapcase() takes no arguments (1 given)
t(lambda: b"abc".title([1]))  # expect: TypeError: bytes.title() takes no arguments (1 given)
t(lambda: b"abc".translate([1]))  # expect: TypeError: a bytes-like object is required, not 'list'
t(lambda: b"abc".upper([1]))  # expect: TypeError: bytes.upper() takes no arguments (1 given)
t(lambda: b"abc".zfill([1]))  # expect: TypeError: 'list' object cannot be interpreted as an integer
