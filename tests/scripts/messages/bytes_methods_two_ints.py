def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: b"abc".capitalize(1, 2))
# expect: TypeError: bytes.capitalize() takes no arguments (2 given)
t(lambda: b"abc".center(1, 2))
# expect: TypeError: center() argument 2 must be a byte string of length 1, not int
t(lambda: b"abc".count(1, 2))  # expect: 0
t(lambda: b"abc".decode(1, 2))
# expect: TypeError: decode() argument 'encoding' must be str, not int
t(lambda: b"abc".endswith(1, 2))
# expect: TypeError: endswith first arg must be bytes or a tuple of bytes, not int
t(lambda: b"abc".expandtabs(1, 2))
# expect: TypeError: expandtabs() takes at most 1 argument (2 given)
t(lambda: b"abc".find(1, 2))  # expect: -1
t(lambda: b"abc".fromhex(1, 2))
# expect: TypeError: bytes.fromhex() takes exactly one argument (2 given)
t(lambda: b"abc".hex(1, 2))  # expect: TypeError: object of type 'int' has no len()
t(lambda: b"abc".index(1, 2))  # expect: ValueError: subsection not found
t(lambda: b"abc".isalnum(1, 2))  # expect: TypeError: bytes.isalnum() takes no arguments (2 given)
t(lambda: b"abc".isalpha(1, 2))  # expect: TypeError: bytes.isalpha() takes no arguments (2 given)
t(lambda: b"abc".isascii(1, 2))  # expect: TypeError: bytes.isascii() takes no arguments (2 given)
t(lambda: b"abc".isdigit(1, 2))  # expect: TypeError: bytes.isdigit() takes no arguments (2 given)
t(lambda: b"abc".islower(1, 2))  # expect: TypeError: bytes.islower() takes no arguments (2 given)
t(lambda: b"abc".isspace(1, 2))  # expect: TypeError: bytes.isspace() takes no arguments (2 given)
t(lambda: b"abc".istitle(1, 2))  # expect: TypeError: bytes.istitle() takes no arguments (2 given)
t(lambda: b"abc".isupper(1, 2))  # expect: TypeError: bytes.isupper() takes no arguments (2 given)
t(lambda: b"abc".join(1, 2))  # expect: TypeError: bytes.join() takes exactly one argument (2 given)
t(lambda: b"abc".ljust(1, 2))
# expect: TypeError: ljust() argument 2 must be a byte string of length 1, not int
t(lambda: b"abc".lower(1, 2))  # expect: TypeError: bytes.lower() takes no arguments (2 given)
t(lambda: b"abc".lstrip(1, 2))  # expect: TypeError: lstrip expected at most 1 argument, got 2
t(lambda: b"abc".maketrans(1, 2))  # expect: TypeError: a bytes-like object is required, not 'int'
t(lambda: b"abc".partition(1, 2))
# expect: TypeError: bytes.partition() takes exactly one argument (2 given)
t(lambda: b"abc".removeprefix(1, 2))
# expect: TypeError: bytes.removeprefix() takes exactly one argument (2 given)
t(lambda: b"abc".removesuffix(1, 2))
# expect: TypeError: bytes.removesuffix() takes exactly one argument (2 given)
t(lambda: b"abc".replace(1, 2))  # expect: TypeError: a bytes-like object is required, not 'int'
t(lambda: b"abc".rfind(1, 2))  # expect: -1
t(lambda: b"abc".rindex(1, 2))  # expect: ValueError: subsection not found
t(lambda: b"abc".rjust(1, 2))
# expect: TypeError: rjust() argument 2 must be a byte string of length 1, not int
t(lambda: b"abc".rpartition(1, 2))
# expect: TypeError: bytes.rpartition() takes exactly one argument (2 given)
t(lambda: b"abc".rsplit(1, 2))  # expect: TypeError: a bytes-like object is required, not 'int'
t(lambda: b"abc".rstrip(1, 2))  # expect: TypeError: rstrip expected at most 1 argument, got 2
t(lambda: b"abc".split(1, 2))  # expect: TypeError: a bytes-like object is required, not 'int'
t(lambda: b"abc".splitlines(1, 2))
# expect: TypeError: splitlines() takes at most 1 argument (2 given)
t(lambda: b"abc".startswith(1, 2))
# expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not int
t(lambda: b"abc".strip(1, 2))  # expect: TypeError: strip expected at most 1 argument, got 2
t(lambda: b"abc".swapcase(1, 2))  # expect: TypeError: bytes.swapcase() takes no arguments (2 given)
t(lambda: b"abc".title(1, 2))  # expect: TypeError: bytes.title() takes no arguments (2 given)
t(lambda: b"abc".translate(1, 2))  # expect: TypeError: a bytes-like object is required, not 'int'
t(lambda: b"abc".upper(1, 2))  # expect: TypeError: bytes.upper() takes no arguments (2 given)
t(lambda: b"abc".zfill(1, 2))
# expect: TypeError: bytes.zfill() takes exactly one argument (2 given)
