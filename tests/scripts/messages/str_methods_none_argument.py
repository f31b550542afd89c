def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: "abc".capitalize(None))
# expect: TypeError: str.capitalize() takes no arguments (1 given)
t(lambda: "abc".casefold(None))  # expect: TypeError: str.casefold() takes no arguments (1 given)
t(lambda: "abc".center(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: "abc".count(None))  # expect: TypeError: must be str, not NoneType
t(lambda: "abc".encode(None))
# expect: TypeError: encode() argument 'encoding' must be str, not None
t(lambda: "abc".endswith(None))
# expect: TypeError: endswith first arg must be str or a tuple of str, not NoneType
t(lambda: "abc".expandtabs(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: "abc".find(None))  # expect: TypeError: must be str, not NoneType
t(lambda: "abc".format(None))  # expect: 'abc'
t(lambda: "abc".format_map(None))  # expect: 'abc'
t(lambda: "abc".index(None))  # expect: TypeError: must be str, not NoneType
t(lambda: "abc".isalnum(None))  # expect: TypeError: str.isalnum() takes no arguments (1 given)
t(lambda: "abc".isalpha(None))  # expect: TypeError: str.isalpha() takes no arguments (1 given)
t(lambda: "abc".isascii(None))  # expect: TypeError: str.isascii() takes no arguments (1 given)
t(lambda: "abc".isdecimal(None))  # expect: TypeError: str.isdecimal() takes no arguments (1 given)
t(lambda: "abc".isdigit(None))  # expect: TypeError: str.isdigit() takes no arguments (1 given)
t(lambda: "abc".isidentifier(None))
# expect: TypeError: str.isidentifier() takes no arguments (1 given)
t(lambda: "abc".islower(None))  # expect: TypeError: str.islower() takes no arguments (1 given)
t(lambda: "abc".isnumeric(None))  # expect: TypeError: str.isnumeric() takes no arguments (1 given)
t(lambda: "abc".isprintable(None))
# expect: TypeError: str.isprintable() takes no arguments (1 given)
t(lambda: "abc".isspace(None))  # expect: TypeError: str.isspace() takes no arguments (1 given)
t(lambda: "abc".istitle(None))  # expect: TypeError: str.istitle() takes no arguments (1 given)
t(lambda: "abc".isupper(None))  # expect: TypeError: str.isupper() takes no arguments (1 given)
t(lambda: "abc".join(None))  # expect: TypeError: can only join an iterable
t(lambda: "abc".ljust(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: "abc".lower(None))  # expect: TypeError: str.lower() takes no arguments (1 given)
t(lambda: "abc".lstrip(None))  # expect: 'abc'
t(lambda: "abc".maketrans(None))
# expect: TypeError: if you give only one argument to maketrans it must be a dict
t(lambda: "abc".partition(None))  # expect: TypeError: must be str, not NoneType
t(lambda: "abc".removeprefix(None))
# expect: TypeError: removeprefix() argument must be str, not None
t(lambda: "abc".removesuffix(None))
# expect: TypeError: removesuffix() argument must be str, not None
t(lambda: "abc".replace(None))  # expect: TypeError: replace expected at least 2 arguments, got 1
t(lambda: "abc".rfind(None))  # expect: TypeError: must be str, not NoneType
t(lambda: "abc".rindex(None))  # expect: TypeError: must be str, not NoneType
t(lambda: "abc".rjust(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: "abc".rpartition(None))  # expect: TypeError: must be str, not NoneType
t(lambda: "abc".rsplit(None))  # expect: ['abc']
t(lambda: "abc".rstrip(None))  # expect: 'abc'
t(lambda: "abc".split(None))  # expect: ['abc']
t(lambda: "abc".splitlines(None))  # expect: ['abc']
t(lambda: "abc".startswith(None))
# expect: TypeError: startswith first arg must be str or a tuple of str, not NoneType
t(lambda: "abc".strip(None))  # expect: 'abc'
t(lambda: "abc".swapcase(None))  # expect: TypeError: str.swapcase() takes no arguments (1 given)
t(lambda: "abc".title(None))  # expect: TypeError: str.title() takes no arguments (1 given)
t(lambda: "abc".translate(None))  # expect: TypeError: 'NoneType' object is not subscriptable
t(lambda: "abc".upper(None))  # expect: TypeError: str.upper() takes no arguments (1 given)
t(lambda: "abc".zfill(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
