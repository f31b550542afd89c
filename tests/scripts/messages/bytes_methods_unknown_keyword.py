def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: b"abc".capitalize(foo=1))
# expect: TypeError: bytes.capitalize() takes no keyword arguments
t(lambda: b"abc".center(foo=1))  # expect: TypeError: bytes.center() takes no keyword arguments
t(lambda: b"abc".count(foo=1))  # expect: TypeError: bytes.count() takes no keyword arguments
t(lambda: b"abc".decode(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for decode()
t(lambda: b"abc".endswith(foo=1))  # expect: TypeError: bytes.endswith() takes no keyword arguments
t(lambda: b"abc".expandtabs(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for expandtabs()
t(lambda: b"abc".find(foo=1))  # expect: TypeError: bytes.find() takes no keyword arguments
t(lambda: b"abc".fromhex(foo=1))  # expect: TypeError: bytes.fromhex() takes no keyword arguments
t(lambda: b"abc".hex(foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for hex()
t(lambda: b"abc".index(foo=1))  # expect: TypeError: bytes.index() takes no keyword arguments
t(lambda: b"abc".isalnum(foo=1))  # expect: TypeError: bytes.isalnum() takes no keyword arguments
t(lambda: b"abc".isalpha(foo=1))  # expect: TypeError: bytes.isalpha() takes no keyword arguments
t(lambda: b"abc".isascii(foo=1))  # expect: TypeError: bytes.isascii() takes no keyword arguments
t(lambda: b"abc".isdigit(foo=1))  # expect: TypeError: bytes.isdigit() takes no keyword arguments
t(lambda: b"abc".islower(foo=1))  # expect: TypeError: bytes.islower() takes no keyword arguments
t(lambda: b"abc".isspace(foo=1))  # expect: TypeError: bytes.isspace() takes no keyword arguments
t(lambda: b"abc".istitle(foo=1))  # expect: TypeError: bytes.istitle() takes no keyword arguments
t(lambda: b"abc".isupper(foo=1))  # expect: TypeError: bytes.isupper() takes no keyword arguments
t(lambda: b"abc".join(foo=1))  # expect: TypeError: bytes.join() takes no keyword arguments
t(lambda: b"abc".ljust(foo=1))  # expect: TypeError: bytes.ljust() takes no keyword arguments
t(lambda: b"abc".lower(foo=1))  # expect: TypeError: bytes.lower() takes no keyword arguments
t(lambda: b"abc".lstrip(foo=1))  # expect: TypeError: bytes.lstrip() takes no keyword arguments
t(lambda: b"abc".maketrans(foo=1))
# expect: TypeError: bytes.maketrans() takes no keyword arguments
t(lambda: b"abc".partition(foo=1))
# expect: TypeError: bytes.partition() takes no keyword arguments
t(lambda: b"abc".removeprefix(foo=1))
# expect: TypeError: bytes.removeprefix() takes no keyword arguments
t(lambda: b"abc".removesuffix(foo=1))
# expect: TypeError: bytes.removesuffix() takes no keyword arguments
t(lambda: b"abc".replace(foo=1))  # expect: TypeError: bytes.replace() takes no keyword arguments
t(lambda: b"abc".rfind(foo=1))  # expect: TypeError: bytes.rfind() takes no keyword arguments
t(lambda: b"abc".rindex(foo=1))  # expect: TypeError: bytes.rindex() takes no keyword arguments
t(lambda: b"abc".rjust(foo=1))  # expect: TypeError: bytes.rjust() takes no keyword arguments
t(lambda: b"abc".rpartition(foo=1))
# expect: TypeError: bytes.rpartition() takes no keyword arguments
t(lambda: b"abc".rsplit(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for rsplit()
t(lambda: b"abc".rstrip(foo=1))  # expect: TypeError: bytes.rstrip() takes no keyword arguments
t(lambda: b"abc".split(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for split()
t(lambda: b"abc".splitlines(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for splitlines()
t(lambda: b"abc".startswith(foo=1))
# expect: TypeError: bytes.startswith() takes no keyword arguments
t(lambda: b"abc".strip(foo=1))  # expect: TypeError: bytes.strip() takes no keyword arguments
t(lambda: b"abc".swapcase(foo=1))  # expect: TypeError: bytes.swapcase() takes no keyword arguments
t(lambda: b"abc".title(foo=1))  # expect: TypeError: bytes.title() takes no keyword arguments
t(lambda: b"abc".translate(foo=1))
# expect: TypeError: translate() takes at least 1 positional argument (0 given)
t(lambda: b"abc".upper(foo=1))  # expect: TypeError: bytes.upper() takes no keyword arguments
t(lambda: b"abc".zfill(foo=1))  # expect: TypeError: bytes.zfill() takes no keyword arguments
