def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: b"abc".capitalize(None, foo=1))
# expect: TypeError: bytes.capitalize() takes no keyword arguments
t(lambda: b"abc".center(None, foo=1))
# expect: TypeError: bytes.center() takes no keyword arguments
t(lambda: b"abc".count(None, foo=1))  # expect: TypeError: bytes.count() takes no keyword arguments
t(lambda: b"abc".decode(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for decode()
t(lambda: b"abc".endswith(None, foo=1))
# expect: TypeError: bytes.endswith() takes no keyword arguments
t(lambda: b"abc".expandtabs(None, foo=1))
# expect: TypeError: expandtabs() takes at most 1 argument (2 given)
t(lambda: b"abc".find(None, foo=1))  # expect: TypeError: bytes.find() takes no keyword arguments
t(lambda: b"abc".fromhex(None, foo=1))
# expect: TypeError: bytes.fromhex() takes no keyword arguments
t(lambda: b"abc".hex(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for hex()
t(lambda: b"abc".index(None, foo=1))  # expect: TypeError: bytes.index() takes no keyword arguments
t(lambda: b"abc".isalnum(None, foo=1))
# expect: TypeError: bytes.isalnum() takes no keyword arguments
t(lambda: b"abc".isalpha(None, foo=1))
# expect: TypeError: bytes.isalpha() takes no keyword arguments
t(lambda: b"abc".isascii(None, foo=1))
# expect: TypeError: bytes.isascii() takes no keyword arguments
t(lambda: b"abc".isdigit(None, foo=1))
# expect: TypeError: bytes.isdigit() takes no keyword arguments
t(lambda: b"abc".islower(None, foo=1))
# expect: TypeError: bytes.islower() takes no keyword arguments
t(lambda: b"abc".isspace(None, foo=1))
# expect: TypeError: bytes.isspace() takes no keyword arguments
t(lambda: b"abc".istitle(None, foo=1))
# expect: TypeError: bytes.istitle() takes no keyword arguments
t(lambda: b"abc".isupper(None, foo=1))
# expect: TypeError: bytes.isupper() takes no keyword arguments
t(lambda: b"abc".join(None, foo=1))  # expect: TypeError: bytes.join() takes no keyword arguments
t(lambda: b"abc".ljust(None, foo=1))  # expect: TypeError: bytes.ljust() takes no keyword arguments
t(lambda: b"abc".lower(None, foo=1))  # expect: TypeError: bytes.lower() takes no keyword arguments
t(lambda: b"abc".lstrip(None, foo=1))
# expect: TypeError: bytes.lstrip() takes no keyword arguments
t(lambda: b"abc".maketrans(None, foo=1))
# expect: TypeError: bytes.maketrans() takes no keyword arguments
t(lambda: b"abc".partition(None, foo=1))
# expect: TypeError: bytes.partition() takes no keyword arguments
t(lambda: b"abc".removeprefix(None, foo=1))
# expect: TypeError: bytes.removeprefix() takes no keyword arguments
t(lambda: b"abc".removesuffix(None, foo=1))
# expect: TypeError: bytes.removesuffix() takes no keyword arguments
t(lambda: b"abc".replace(None, foo=1))
# expect: TypeError: bytes.replace() takes no keyword arguments
t(lambda: b"abc".rfind(None, foo=1))  # expect: TypeError: bytes.rfind() takes no keyword arguments
t(lambda: b"abc".rindex(None, foo=1))
# expect: TypeError: bytes.rindex() takes no keyword arguments
t(lambda: b"abc".rjust(None, foo=1))  # expect: TypeError: bytes.rjust() takes no keyword arguments
t(lambda: b"abc".rpartition(None, foo=1))
# expect: TypeError: bytes.rpartition() takes no keyword arguments
t(lambda: b"abc".rsplit(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for rsplit()
t(lambda: b"abc".rstrip(None, foo=1))
# expect: TypeError: bytes.rstrip() takes no keyword arguments
t(lambda: b"abc".split(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for split()
t(lambda: b"abc".splitlines(None, foo=1))
# expect: TypeError: splitlines() takes at most 1 argument (2 given)
t(lambda: b"abc".startswith(None, foo=1))
# expect: TypeError: bytes.startswith() takes no keyword arguments
t(lambda: b"abc".strip(None, foo=1))  # expect: TypeError: bytes.strip() takes no keyword arguments
t(lambda: b"abc".swapcase(None, foo=1))
# expect: TypeError: bytes.swapcase() takes no keyword arguments
t(lambda: b"abc".title(None, foo=1))  # expect: TypeError: bytes.title() takes no keyword arguments
t(lambda: b"abc".translate(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for translate()
t(lambda: b"abc".upper(None, foo=1))  # expect: TypeError: bytes.upper() takes no keyword arguments
t(lambda: b"abc".zfill(None, foo=1))  # expect: TypeError: bytes.zfill() takes no keyword arguments
