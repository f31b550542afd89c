def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: "abc".capitalize(b"a"))
# expect: TypeError: str.capitalize() takes no arguments (1 given)
t(lambda: "abc".casefold(b"a"))  # expect: TypeError: str.casefold() takes no arguments (1 given)
t(lambda: "abc".center(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: "abc".count(b"a"))  # expect: TypeError: must be str, not bytes
t(lambda: "abc".encode(b"a"))
# expect: TypeError: encode() argument 'encoding' must be str, not bytes
t(lambda: "abc".endswith(b"a"))
# expect: TypeError: endswith first arg must be str or a tuple of str, not bytes
t(lambda: "abc".expandtabs(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: "abc".find(b"a"))  # expect: TypeError: must be str, not bytes
t(lambda: "abc".format(b"a"))  # expect: 'abc'
t(lambda: "abc".format_map(b"a"))  # expect: 'abc'
t(lambda: "abc".index(b"a"))  # expect: TypeError: must be str, not bytes
t(lambda: "abc".isalnum(b"a"))  # expect: TypeError: str.isalnum() takes no arguments (1 given)
t(lambda: "abc".isalpha(b"a"))  # expect: TypeError: str.isalpha() takes no arguments (1 given)
t(lambda: "abc".isascii(b"a"))  # expect: TypeError: str.isascii() takes no arguments (1 given)
t(lambda: "abc".isdecimal(b"a"))  # expect: TypeError: str.isdecimal() takes no arguments (1 given)
t(lambda: "abc".isdigit(b"a"))  # expect: TypeError: str.isdigit() takes no arguments (1 given)
t(lambda: "abc".isidentifier(b"a"))
# expect: TypeError: str.isidentifier() takes no arguments (1 given)
t(lambda: "abc".islower(b"a"))  # expect: TypeError: str.islower() takes no arguments (1 given)
t(lambda: "abc".isnumeric(b"a"))  # expect: TypeError: str.isnumeric() takes no arguments (1 given)
t(lambda: "abc".isprintable(b"a"))
# expect: TypeError: str.isprintable() takes no arguments (1 given)
t(lambda: "abc".isspace(b"a"))  # expect: TypeError: str.isspace() takes no arguments (1 given)
t(lambda: "abc".istitle(b"a"))  # expect: TypeError: str.istitle() takes no arguments (1 given)
t(lambda: "abc".isupper(b"a"))  # expect: TypeError: str.isupper() takes no arguments (1 given)
t(lambda: "abc".join(b"a"))  # expect: TypeError: sequence item 0: expected str instance, int found
t(lambda: "abc".ljust(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: "abc".lower(b"a"))  # expect: TypeError: str.lower() takes no arguments (1 given)
t(lambda: "abc".lstrip(b"a"))  # expect: TypeError: lstrip arg must be None or str
t(lambda: "abc".maketrans(b"a"))
# expect: TypeError: if you give only one argument to maketrans it must be a dict
t(lambda: "abc".partition(b"a"))  # expect: TypeError: must be str, not bytes
t(lambda: "abc".removeprefix(b"a"))
# expect: TypeError: removeprefix() argument must be str, not bytes
t(lambda: "abc".removesuffix(b"a"))
# expect: TypeError: removesuffix() argument must be str, not bytes
t(lambda: "abc".replace(b"a"))  # expect: TypeError: replace expected at least 2 arguments, got 1
t(lambda: "abc".rfind(b"a"))  # expect: TypeError: must be str, not bytes
t(lambda: "abc".rindex(b"a"))  # expect: TypeError: must be str, not bytes
t(lambda: "abc".rjust(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: "abc".rpartition(b"a"))  # expect: TypeError: must be str, not bytes
t(lambda: "abc".rsplit(b"a"))  # expect: TypeError: must be str or None, not bytes
t(lambda: "abc".rstrip(b"a"))  # expect: TypeError: rstrip arg must be None or str
t(lambda: "abc".split(b"a"))  # expect: TypeError: must be str or None, not bytes
t(lambda: "abc".splitlines(b"a"))  # expect: ['abc']
t(lambda: "abc".startswith(b"a"))
# expect: TypeError: startswith first arg must be str or a tuple of str, not bytes
t(lambda: "abc".strip(b"a"))  # expect: TypeError: strip arg must be None or str
t(lambda: "abc".swapcase(b"a"))  # expect: TypeError: str.swapcase() takes no arguments (1 given)
t(lambda: "abc".title(b"a"))  # expect: TypeError: str.title() takes no arguments (1 given)
t(lambda: "abc".translate(b"a"))  # expect: 'abc'
t(lambda: "abc".upper(b"a"))  # expect: TypeError: str.upper() takes no arguments (1 given)
t(lambda: "abc".zfill(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
