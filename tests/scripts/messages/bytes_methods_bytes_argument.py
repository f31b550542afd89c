def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: b"abc".capitalize(b"a"))
# expect: TypeError: bytes.capitalize() takes no arguments (1 given)
t(lambda: b"abc".center(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: b"abc".count(b"a"))  # expect: 1
t(lambda: b"abc".decode(b"a"))
# expect: TypeError: decode() argument 'encoding' must be str, not bytes
t(lambda: b"abc".endswith(b"a"))  # expect: False
t(lambda: b"abc".expandtabs(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: b"abc".find(b"a"))  # expect: 0
t(lambda: b"abc".fromhex(b"a"))  # expect: TypeError: fromhex() argument must be str, not bytes
t(lambda: b"abc".hex(b"a"))  # expect: '61a62a63'
t(lambda: b"abc".index(b"a"))  # expect: 0
t(lambda: b"abc".isalnum(b"a"))  # expect: TypeError: bytes.isalnum() takes no arguments (1 given)
t(lambda: b"abc".isalpha(b"a"))  # expect: TypeError: bytes.isalpha() takes no arguments (1 given)
t(lambda: b"abc".isascii(b"a"))  # expect: TypeError: bytes.isascii() takes no arguments (1 given)
t(lambda: b"abc".isdigit(b"a"))  # expect: TypeError: bytes.isdigit() takes no arguments (1 given)
t(lambda: b"abc".islower(b"a"))  # expect: TypeError: bytes.islower() takes no arguments (1 given)
t(lambda: b"abc".isspace(b"a"))  # expect: TypeError: bytes.isspace() takes no arguments (1 given)
t(lambda: b"abc".istitle(b"a"))  # expect: TypeError: bytes.istitle() takes no arguments (1 given)
t(lambda: b"abc".isupper(b"a"))  # expect: TypeError: bytes.isupper() takes no arguments (1 given)
t(lambda: b"abc".join(b"a"))
# expect: TypeError: sequence item 0: expected a bytes-like object, int found
t(lambda: b"abc".ljust(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: b"abc".lower(b"a"))  # expect: TypeError: bytes.lower() takes no arguments (1 given)
t(lambda: b"abc".lstrip(b"a"))  # expect: b'bc'
t(lambda: b"abc".maketrans(b"a"))  # expect: TypeError: maketrans expected 2 arguments, got 1
t(lambda: b"abc".partition(b"a"))  # expect: (b'', b'a', b'bc')
t(lambda: b"abc".removeprefix(b"a"))  # expect: b'bc'
t(lambda: b"abc".removesuffix(b"a"))  # expect: b'abc'
t(lambda: b"abc".replace(b"a"))  # expect: TypeError: replace expected at least 2 arguments, got 1
t(lambda: b"abc".rfind(b"a"))  # expect: 0
t(lambda: b"abc".rindex(b"a"))  # expect: 0
t(lambda: b"abc".rjust(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: b"abc".rpartition(b"a"))  # expect: (b'', b'a', b'bc')
t(lambda: b"abc".rsplit(b"a"))  # expect: [b'', b'bc']
t(lambda: b"abc".rstrip(b"a"))  # expect: b'abc'
t(lambda: b"abc".split(b"a"))  # expect: [b'', b'bc']
t(lambda: b"abc".splitlines(b"a"))  # expect: [b'abc']
t(lambda: b"abc".startswith(b"a"))  # expect: True
t(lambda: b"abc".strip(b"a"))  # expect: b'bc'
t(lambda: b"abc".swapcase(b"a"))  # expect: TypeError: bytes.swapcase() takes no arguments (1 given)
t(lambda: b"abc".title(b"a"))  # expect: TypeError: bytes.title() takes no arguments (1 given)
t(lambda: b"abc".translate(b"a"))
# expect: ValueError: translation table must be 256 characters long
t(lambda: b"abc".upper(b"a"))  # expect: TypeError: bytes.upper() takes no arguments (1 given)
t(lambda: b"abc".zfill(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
