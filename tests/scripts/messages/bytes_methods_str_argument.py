def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: b"abc".capitalize("a"))
# expect: TypeError: bytes.capitalize() takes no arguments (1 given)
t(lambda: b"abc".center("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: b"abc".count("a"))
# expect: TypeError: argument should be integer or bytes-like object, not 'str'
t(lambda: b"abc".decode("a"))  # expect: LookupError: unknown encoding: a
t(lambda: b"abc".endswith("a"))
# expect: TypeError: endswith first arg must be bytes or a tuple of bytes, not str
t(lambda: b"abc".expandtabs("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: b"abc".find("a"))
# expect: TypeError: argument should be integer or bytes-like object, not 'str'
t(lambda: b"abc".fromhex("a"))
# expect: ValueError: non-hexadecimal number found in fromhex() arg at position 1
t(lambda: b"abc".hex("a"))  # expect: '61a62a63'
t(lambda: b"abc".index("a"))
# expect: TypeError: argument should be integer or bytes-like object, not 'str'
t(lambda: b"abc".isalnum("a"))  # expect: TypeError: bytes.isalnum() takes no arguments (1 given)
t(lambda: b"abc".isalpha("a"))  # expect: TypeError: bytes.isalpha() takes no arguments (1 given)
t(lambda: b"abc".isascii("a"))  # expect: TypeError: bytes.isascii() takes no arguments (1 given)
t(lambda: b"abc".isdigit("a"))  # expect: TypeError: bytes.isdigit() takes no arguments (1 given)
t(lambda: b"abc".islower("a"))  # expect: TypeError: bytes.islower() takes no arguments (1 given)
t(lambda: b"abc".isspace("a"))  # expect: TypeError: bytes.isspace() takes no arguments (1 given)
t(lambda: b"abc".istitle("a"))  # expect: TypeError: bytes.istitle() takes no arguments (1 given)
t(lambda: b"abc".isupper("a"))  # expect: TypeError: bytes.isupper() takes no arguments (1 given)
t(lambda: b"abc".join("a"))
# expect: TypeError: sequence item 0: expected a bytes-like object, str found
t(lambda: b"abc".ljust("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: b"abc".lower("a"))  # expect: TypeError: bytes.lower() takes no arguments (1 given)
t(lambda: b"abc".lstrip("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: b"abc".maketrans("a"))  # expect: TypeError: maketrans expected 2 arguments, got 1
t(lambda: b"abc".partition("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: b"abc".removeprefix("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: b"abc".removesuffix("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: b"abc".replace("a"))  # expect: TypeError: replace expected at least 2 arguments, got 1
t(lambda: b"abc".rfind("a"))
# expect: TypeError: argument should be integer or bytes-like object, not 'str'
t(lambda: b"abc".rindex("a"))
# expect: TypeError: argument should be integer or bytes-like object, not 'str'
t(lambda: b"abc".rjust("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: b"abc".rpartition("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: b"abc".rsplit("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: b"abc".rstrip("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: b"abc".split("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: b"abc".splitlines("a"))  # expect: [b'abc']
t(lambda: b"abc".startswith("a"))
# expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not str
t(lambda: b"abc".strip("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: b"abc".swapcase("a"))  # expect: TypeError: bytes.swapcase() takes no arguments (1 given)
t(lambda: b"abc".title("a"))  # expect: TypeError: bytes.title() takes no arguments (1 given)
t(lambda: b"abc".translate("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: b"abc".upper("a"))  # expect: TypeError: bytes.upper() takes no arguments (1 given)
t(lambda: b"abc".zfill("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
