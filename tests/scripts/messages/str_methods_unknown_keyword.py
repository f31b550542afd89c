def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: "abc".capitalize(foo=1))  # expect: TypeError: str.capitalize() takes no keyword arguments
t(lambda: "abc".casefold(foo=1))  # expect: TypeError: str.casefold() takes no keyword arguments
t(lambda: "abc".center(foo=1))  # expect: TypeError: str.center() takes no keyword arguments
t(lambda: "abc".count(foo=1))  # expect: TypeError: str.count() takes no keyword arguments
t(lambda: "abc".encode(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for encode()
t(lambda: "abc".endswith(foo=1))  # expect: TypeError: str.endswith() takes no keyword arguments
t(lambda: "abc".expandtabs(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for expandtabs()
t(lambda: "abc".find(foo=1))  # expect: TypeError: str.find() takes no keyword arguments
t(lambda: "abc".format(foo=1))  # expect: 'abc'
t(lambda: "abc".format_map(foo=1))  # expect: TypeError: str.format_map() takes no keyword arguments
t(lambda: "abc".index(foo=1))  # expect: TypeError: str.index() takes no keyword arguments
t(lambda: "abc".isalnum(foo=1))  # expect: TypeError: str.isalnum() takes no keyword arguments
t(lambda: "abc".isalpha(foo=1))  # expect: TypeError: str.isalpha() takes no keyword arguments
t(lambda: "abc".isascii(foo=1))  # expect: TypeError: str.isascii() takes no keyword arguments
t(lambda: "abc".isdecimal(foo=1))  # expect: TypeError: str.isdecimal() takes no keyword arguments
t(lambda: "abc".isdigit(foo=1))  # expect: TypeError: str.isdigit() takes no keyword arguments
t(lambda: "abc".isidentifier(foo=1))
# expect: TypeError: str.isidentifier() takes no keyword arguments
t(lambda: "abc".islower(foo=1))  # expect: TypeError: str.islower() takes no keyword arguments
t(lambda: "abc".isnumeric(foo=1))  # expect: TypeError: str.isnumeric() takes no keyword arguments
t(lambda: "abc".isprintable(foo=1))
# expect: TypeError: str.isprintable() takes no keyword arguments
t(lambda: "abc".isspace(foo=1))  # expect: TypeError: str.isspace() takes no keyword arguments
t(lambda: "abc".istitle(foo=1))  # expect: TypeError: str.istitle() takes no keyword arguments
t(lambda: "abc".isupper(foo=1))  # expect: TypeError: str.isupper() takes no keyword arguments
t(lambda: "abc".join(foo=1))  # expect: TypeError: str.join() takes no keyword arguments
t(lambda: "abc".ljust(foo=1))  # expect: TypeError: str.ljust() takes no keyword arguments
t(lambda: "abc".lower(foo=1))  # expect: TypeError: str.lower() takes no keyword arguments
t(lambda: "abc".lstrip(foo=1))  # expect: TypeError: str.lstrip() takes no keyword arguments
t(lambda: "abc".maketrans(foo=1))  # expect: TypeError: str.maketrans() takes no keyword arguments
t(lambda: "abc".partition(foo=1))  # expect: TypeError: str.partition() takes no keyword arguments
t(lambda: "abc".removeprefix(foo=1))
# expect: TypeError: str.removeprefix() takes no keyword arguments
t(lambda: "abc".removesuffix(foo=1))
# expect: TypeError: str.removesuffix() takes no keyword arguments
t(lambda: "abc".replace(foo=1))  # expect: TypeError: str.replace() takes no keyword arguments
t(lambda: "abc".rfind(foo=1))  # expect: TypeError: str.rfind() takes no keyword arguments
t(lambda: "abc".rindex(foo=1))  # expect: TypeError: str.rindex() takes no keyword arguments
t(lambda: "abc".rjust(foo=1))  # expect: TypeError: str.rjust() takes no keyword arguments
t(lambda: "abc".rpartition(foo=1))  # expect: TypeError: str.rpartition() takes no keyword arguments
t(lambda: "abc".rsplit(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for rsplit()
t(lambda: "abc".rstrip(foo=1))  # expect: TypeError: str.rstrip() takes no keyword arguments
t(lambda: "abc".split(foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for split()
t(lambda: "abc".splitlines(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for splitlines()
t(lambda: "abc".startswith(foo=1))  # expect: TypeError: str.startswith() takes no keyword arguments
t(lambda: "abc".strip(foo=1))  # expect: TypeError: str.strip() takes no keyword arguments
t(lambda: "abc".swapcase(foo=1))  # expect: TypeError: str.swapcase() takes no keyword arguments
t(lambda: "abc".title(foo=1))  # expect: TypeError: str.title() takes no keyword arguments
t(lambda: "abc".translate(foo=1))  # expect: TypeError: str.translate() takes no keyword arguments
t(lambda: "abc".upper(foo=1))  # expect: TypeError: str.upper() takes no keyword arguments
t(lambda: "abc".zfill(foo=1))  # expect: TypeError: str.zfill() takes no keyword arguments
