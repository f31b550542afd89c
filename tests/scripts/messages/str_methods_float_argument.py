def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: "abc".capitalize(1.5))  # expect: TypeError: str.capitalize() takes no arguments (1 given)
t(lambda: "abc".casefold(1.5))  # expect: TypeError: str.casefold() takes no arguments (1 given)
t(lambda: "abc".center(1.5))
# expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: "abc".count(1.5))  # expect: TypeError: must be str, not float
t(lambda: "abc".encode(1.5))
# expect: TypeError: encode() argument 'encoding' must be str, not float
t(lambda: "abc".endswith(1.5))
# expect: TypeError: endswith first arg must be str or a tuple of str, not float
t(lambda: "abc".expandtabs(1.5))
# expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: "abc".find(1.5))  # expect: TypeError: must be str, not float
t(lambda: "abc".format(1.5))  # expect: 'abc'
t(lambda: "abc".format_map(1.5))  # expect: 'abc'
t(lambda: "abc".index(1.5))  # expect: TypeError: must be str, not float
t(lambda: "abc".isalnum(1.5))  # expect: TypeError: str.isalnum() takes no arguments (1 given)
t(lambda: "abc".isalpha(1.5))  # expect: TypeError: str.isalpha() takes no arguments (1 given)
t(lambda: "abc".isascii(1.5))  # expect: TypeError: str.isascii() takes no arguments (1 given)
t(lambda: "abc".isdecimal(1.5))  # expect: TypeError: str.isdecimal() takes no arguments (1 given)
t(lambda: "abc".isdigit(1.5))  # expect: TypeError: str.isdigit() takes no arguments (1 given)
t(lambda: "abc".isidentifier(1.5))
# expect: TypeError: str.isidentifier() takes no arguments (1 given)
t(lambda: "abc".islower(1.5))  # expect: TypeError: str.islower() takes no arguments (1 given)
t(lambda: "abc".isnumeric(1.5))  # expect: TypeError: str.isnumeric() takes no arguments (1 given)
t(lambda: "abc".isprintable(1.5))
# expect: TypeError: str.isprintable() takes no arguments (1 given)
t(lambda: "abc".isspace(1.5))  # expect: TypeError: str.isspace() takes no arguments (1 given)
t(lambda: "abc".istitle(1.5))  # expect: TypeError: str.istitle() takes no arguments (1 given)
t(lambda: "abc".isupper(1.5))  # expect: TypeError: str.isupper() takes no arguments (1 given)
t(lambda: "abc".join(1.5))  # expect: TypeError: can only join an iterable
t(lambda: "abc".ljust(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: "abc".lower(1.5))  # expect: TypeError: str.lower() takes no arguments (1 given)
t(lambda: "abc".lstrip(1.5))  # expect: TypeError: lstrip arg must be None or str
t(lambda: "abc".maketrans(1.5))
# expect: TypeError: if you give only one argument to maketrans it must be a dict
t(lambda: "abc".partition(1.5))  # expect: TypeError: must be str, not float
t(lambda: "abc".removeprefix(1.5))
# expect: TypeError: removeprefix() argument must be str, not float
t(lambda: "abc".removesuffix(1.5))
# expect: TypeError: removesuffix() argument must be str, not float
t(lambda: "abc".replace(1.5))  # expect: TypeError: replace expected at least 2 arguments, got 1
t(lambda: "abc".rfind(1.5))  # expect: TypeError: must be str, not float
t(lambda: "abc".rindex(1.5))  # expect: TypeError: must be str, not float
t(lambda: "abc".rjust(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: "abc".rpartition(1.5))  # expect: TypeError: must be str, not float
t(lambda: "abc".rsplit(1.5))  # expect: TypeError: must be str or None, not float
t(lambda: "abc".rstrip(1.5))  # expect: TypeError: rstrip arg must be None or str
t(lambda: "abc".split(1.5))  # expect: TypeError: must be str or None, not float
t(lambda: "abc".splitlines(1.5))  # expect: ['abc']
t(lambda: "abc".startswith(1.5))
# expect: TypeError: startswith first arg must be str or a tuple of str, not float
t(lambda: "abc".strip(1.5))  # expect: TypeError: strip arg must be None or str
t(lambda: "abc".swapcase(1.5))  # expect: TypeError: str.swapcase() takes no arguments (1 given)
t(lambda: "abc".title(1.5))  # expect: TypeError: str.title() takes no arguments (1 given)
t(lambda: "abc".translate(1.5))  # expect: TypeError: 'float' object is not subscriptable
t(lambda: "abc".upper(1.5))  # expect: TypeError: str.upper() takes no arguments (1 given)
t(lambda: "abc".zfill(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
