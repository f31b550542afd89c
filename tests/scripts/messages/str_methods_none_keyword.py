def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: "abc".capitalize(None, foo=1))
# expect: TypeError: str.capitalize() takes no keyword arguments
t(lambda: "abc".casefold(None, foo=1))
# expect: TypeError: str.casefold() takes no keyword arguments
t(lambda: "abc".center(None, foo=1))  # expect: TypeError: str.center() takes no keyword arguments
t(lambda: "abc".count(None, foo=1))  # expect: TypeError: str.count() takes no keyword arguments
t(lambda: "abc".encode(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for encode()
t(lambda: "abc".endswith(None, foo=1))
# expect: TypeError: str.endswith() takes no keyword arguments
t(lambda: "abc".expandtabs(None, foo=1))
# expect: TypeError: expandtabs() takes at most 1 argument (2 given)
t(lambda: "abc".find(None, foo=1))  # expect: TypeError: str.find() takes no keyword arguments
t(lambda: "abc".format(None, foo=1))  # expect: 'abc'
t(lambda: "abc".format_map(None, foo=1))
# expect: TypeError: str.format_map() takes no keyword arguments
t(lambda: "abc".index(None, foo=1))  # expect: TypeError: str.index() takes no keyword arguments
t(lambda: "abc".isalnum(None, foo=1))  # expect: TypeError: str.isalnum() takes no keyword arguments
t(lambda: "abc".isalpha(None, foo=1))  # expect: TypeError: str.isalpha() takes no keyword arguments
t(lambda: "abc".isascii(None, foo=1))  # expect: TypeError: str.isascii() takes no keyword arguments
t(lambda: "abc".isdecimal(None, foo=1))
# expect: TypeError: str.isdecimal() takes no keyword arguments
t(lambda: "abc".isdigit(None, foo=1))  # expect: TypeError: str.isdigit() takes no keyword arguments
t(lambda: "abc".isidentifier(None, foo=1))
# expect: TypeError: str.isidentifier() takes no keyword arguments
t(lambda: "abc".islower(None, foo=1))  # expect: TypeError: str.islower() takes no keyword arguments
t(lambda: "abc".isnumeric(None, foo=1))
# expect: TypeError: str.isnumeric() takes no keyword arguments
t(lambda: "abc".isprintable(None, foo=1))
# expect: TypeError: str.isprintable() takes no keyword arguments
t(lambda: "abc".isspace(None, foo=1))  # expect: TypeError: str.isspace() takes no keyword arguments
t(lambda: "abc".istitle(None, foo=1))  # expect: TypeError: str.istitle() takes no keyword arguments
t(lambda: "abc".isupper(None, foo=1))  # expect: TypeError: str.isupper() takes no keyword arguments
t(lambda: "abc".join(None, foo=1))  # expect: TypeError: str.join() takes no keyword arguments
t(lambda: "abc".ljust(None, foo=1))  # expect: TypeError: str.ljust() takes no keyword arguments
t(lambda: "abc".lower(None, foo=1))  # expect: TypeError: str.lower() takes no keyword arguments
t(lambda: "abc".lstrip(None, foo=1))  # expect: TypeError: str.lstrip() takes no keyword arguments
t(lambda: "abc".maketrans(None, foo=1))
# expect: TypeError: str.maketrans() takes no keyword arguments
t(lambda: "abc".partition(None, foo=1))
# expect: TypeError: str.partition() takes no keyword arguments
t(lambda: "abc".removeprefix(None, foo=1))
# expect: TypeError: str.removeprefix() takes no keyword arguments
t(lambda: "abc".removesuffix(None, foo=1))
# expect: TypeError: str.removesuffix() takes no keyword arguments
t(lambda: "abc".replace(None, foo=1))  # expect: TypeError: str.replace() takes no keyword arguments
t(lambda: "abc".rfind(None, foo=1))  # expect: TypeError: str.rfind() takes no keyword arguments
t(lambda: "abc".rindex(None, foo=1))  # expect: TypeError: str.rindex() takes no keyword arguments
t(lambda: "abc".rjust(None, foo=1))  # expect: TypeError: str.rjust() takes no keyword arguments
t(lambda: "abc".rpartition(None, foo=1))
# expect: TypeError: str.rpartition() takes no keyword arguments
t(lambda: "abc".rsplit(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for rsplit()
t(lambda: "abc".rstrip(None, foo=1))  # expect: TypeError: str.rstrip() takes no keyword arguments
t(lambda: "abc".split(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for split()
t(lambda: "abc".splitlines(None, foo=1))
# expect: TypeError: splitlines() takes at most 1 argument (2 given)
t(lambda: "abc".startswith(None, foo=1))
# expect: TypeError: str.startswith() takes no keyword arguments
t(lambda: "abc".strip(None, foo=1))  # expect: TypeError: str.strip() takes no keyword arguments
t(lambda: "abc".swapcase(None, foo=1))
# expect: TypeError: str.swapcase() takes no keyword arguments
t(lambda: "abc".title(None, foo=1))  # expect: TypeError: str.title() takes no keyword arguments
t(lambda: "abc".translate(None, foo=1))
# expect: TypeError: str.translate() takes no keyword arguments
t(lambda: "abc".upper(None, foo=1))  # expect: TypeError: str.upper() takes no keyword arguments
t(lambda: "abc".zfill(None, foo=1))  # expect: TypeError: str.zfill() takes no keyword arguments
