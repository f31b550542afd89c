def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: "abc".capitalize(1, 2))
# expect: TypeError: str.capitalize() takes no arguments (2 given)
t(lambda: "abc".casefold(1, 2))  # expect: TypeError: str.casefold() takes no arguments (2 given)
t(lambda: "abc".center(1, 2))
# expect: TypeError: The fill character must be a unicode character, not int
t(lambda: "abc".count(1, 2))  # expect: TypeError: must be str, not int
t(lambda: "abc".encode(1, 2))
# expect: TypeError: encode() argument 'encoding' must be str, not int
t(lambda: "abc".endswith(1, 2))
# expect: TypeError: endswith first arg must be str or a tuple of str, not int
t(lambda: "abc".expandtabs(1, 2))
# expect: TypeError: expandtabs() takes at most 1 argument (2 given)
t(lambda: "abc".find(1, 2))  # expect: TypeError: must be str, not int
t(lambda: "abc".format(1, 2))  # expect: 'abc'
t(lambda: "abc".format_map(1, 2))
# expect: TypeError: str.format_map() takes exactly one argument (2 given)
t(lambda: "abc".index(1, 2))  # expect: TypeError: must be str, not int
t(lambda: "abc".isalnum(1, 2))  # expect: TypeError: str.isalnum() takes no arguments (2 given)
t(lambda: "abc".isalpha(1, 2))  # expect: TypeError: str.isalpha() takes no arguments (2 given)
t(lambda: "abc".isascii(1, 2))  # expect: TypeError: str.isascii() takes no arguments (2 given)
t(lambda: "abc".isdecimal(1, 2))  # expect: TypeError: str.isdecimal() takes no arguments (2 given)
t(lambda: "abc".isdigit(1, 2))  # expect: TypeError: str.isdigit() takes no arguments (2 given)
t(lambda: "abc".isidentifier(1, 2))
# expect: TypeError: str.isidentifier() takes no arguments (2 given)
t(lambda: "abc".islower(1, 2))  # expect: TypeError: str.islower() takes no arguments (2 given)
t(lambda: "abc".isnumeric(1, 2))  # expect: TypeError: str.isnumeric() takes no arguments (2 given)
t(lambda: "abc".isprintable(1, 2))
# expect: TypeError: str.isprintable() takes no arguments (2 given)
t(lambda: "abc".isspace(1, 2))  # expect: TypeError: str.isspace() takes no arguments (2 given)
t(lambda: "abc".istitle(1, 2))  # expect: TypeError: str.istitle() takes no arguments (2 given)
t(lambda: "abc".isupper(1, 2))  # expect: TypeError: str.isupper() takes no arguments (2 given)
t(lambda: "abc".join(1, 2))  # expect: TypeError: str.join() takes exactly one argument (2 given)
t(lambda: "abc".ljust(1, 2))
# expect: TypeError: The fill character must be a unicode character, not int
t(lambda: "abc".lower(1, 2))  # expect: TypeError: str.lower() takes no arguments (2 given)
t(lambda: "abc".lstrip(1, 2))  # expect: TypeError: lstrip expected at most 1 argument, got 2
t(lambda: "abc".maketrans(1, 2))  # expect: TypeError: maketrans() argument 2 must be str, not int
t(lambda: "abc".partition(1, 2))
# expect: TypeError: str.partition() takes exactly one argument (2 given)
t(lambda: "abc".removeprefix(1, 2))
# expect: TypeError: str.removeprefix() takes exactly one argument (2 given)
t(lambda: "abc".removesuffix(1, 2))
# expect: TypeError: str.removesuffix() takes exactly one argument (2 given)
t(lambda: "abc".replace(1, 2))  # expect: TypeError: replace() argument 1 must be str, not int
t(lambda: "abc".rfind(1, 2))  # expect: TypeError: must be str, not int
t(lambda: "abc".rindex(1, 2))  # expect: TypeError: must be str, not int
t(lambda: "abc".rjust(1, 2))
# expect: TypeError: The fill character must be a unicode character, not int
t(lambda: "abc".rpartition(1, 2))
# expect: TypeError: str.rpartition() takes exactly one argument (2 given)
t(lambda: "abc".rsplit(1, 2))  # expect: TypeError: must be str or None, not int
t(lambda: "abc".rstrip(1, 2))  # expect: TypeError: rstrip expected at most 1 argument, got 2
t(lambda: "abc".split(1, 2))  # expect: TypeError: must be str or None, not int
t(lambda: "abc".splitlines(1, 2))
# expect: TypeError: splitlines() takes at most 1 argument (2 given)
t(lambda: "abc".startswith(1, 2))
# expect: TypeError: startswith first arg must be str or a tuple of str, not int
t(lambda: "abc".strip(1, 2))  # expect: TypeError: strip expected at most 1 argument, got 2
t(lambda: "abc".swapcase(1, 2))  # expect: TypeError: str.swapcase() takes no arguments (2 given)
t(lambda: "abc".title(1, 2))  # expect: TypeError: str.title() takes no arguments (2 given)
t(lambda: "abc".translate(1, 2))
# expect: TypeError: str.translate() takes exactly one argument (2 given)
t(lambda: "abc".upper(1, 2))  # expect: TypeError: str.upper() takes no arguments (2 given)
t(lambda: "abc".zfill(1, 2))  # expect: TypeError: str.zfill() takes exactly one argument (2 given)
