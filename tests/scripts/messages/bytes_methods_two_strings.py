def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: b"abc".capitalize("a", "b"))
# expect: TypeError: bytes.capitalize() takes no arguments (2 given)
t(lambda: b"abc".center("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: b"abc".count("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: b"abc".decode("a", "b"))  # expect: LookupError: unknown encoding: a
t(lambda: b"abc".endswith("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: b"abc".expandtabs("a", "b"))
# expect: TypeError: expandtabs() takes at most 1 argument (2 given)
t(lambda: b"abc".find("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: b"abc".fromhex("a", "b"))
# expect: TypeError: bytes.fromhex() takes exactly one argument (2 given)
t(lambda: b"abc".hex("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: b"abc".index("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: b"abc".isalnum("a", "b"))
# expect: TypeError: bytes.isalnum() takes no arguments (2 given)
t(lambda: b"abc".isalpha("a", "b"))
# expect: TypeError: bytes.isalpha() takes no arguments (2 given)
t(lambda: b"abc".isascii("a", "b"))
# expect: TypeError: bytes.isascii() takes no arguments (2 given)
t(lambda: b"abc".isdigit("a", "b"))
# expect: TypeError: bytes.isdigit() takes no arguments (2 given)
t(lambda: b"abc".islower("a", "b"))
# expect: TypeError: bytes.islower() takes no arguments (2 given)
t(lambda: b"abc".isspace("a", "b"))
# expect: TypeError: bytes.isspace() takes no arguments (2 given)
t(lambda: b"abc".istitle("a", "b"))
# expect: TypeError: bytes.istitle() takes no arguments (2 given)
t(lambda: b"abc".isupper("a", "b"))
# expect: TypeError: bytes.isupper() takes no arguments (2 given)
t(lambda: b"abc".join("a", "b"))
# expect: TypeError: bytes.join() takes exactly one argument (2 given)
t(lambda: b"abc".ljust("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: b"abc".lower("a", "b"))  # expect: TypeError: bytes.lower() takes no arguments (2 given)
t(lambda: b"abc".lstrip("a", "b"))  # expect: TypeError: lstrip expected at most 1 argument, got 2
t(lambda: b"abc".maketrans("a", "b"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: b"abc".partition("a", "b"))
# expect: TypeError: bytes.partition() takes exactly one argument (2 given)
t(lambda: b"abc".removeprefix("a", "b"))
# expect: TypeError: bytes.removeprefix() takes exactly one argument (2 given)
t(lambda: b"abc".removesuffix("a", "b"))
# expect: TypeError: bytes.removesuffix() takes exactly one argument (2 given)
t(lambda: b"abc".replace("a", "b"))  # expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: b"abc".rfind("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: b"abc".rindex("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: b"abc".rjust("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: b"abc".rpartition("a", "b"))
# expect: TypeError: bytes.rpartition() takes exactly one argument (2 given)
t(lambda: b"abc".rsplit("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: b"abc".rstrip("a", "b"))  # expect: TypeError: rstrip expected at most 1 argument, got 2
t(lambda: b"abc".split("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: b"abc".splitlines("a", "b"))
# expect: TypeError: splitlines() takes at most 1 argument (2 given)
t(lambda: b"abc".startswith("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: b"abc".strip("a", "b"))  # expect: TypeError: strip expected at most 1 argument, got 2
t(lambda: b"abc".swapcase("a", "b"))
# expect: TypeError: bytes.swapcase() takes no arguments (2 given)
t(lambda: b"abc".title("a", "b"))  # expect: TypeError: bytes.title() takes no arguments (2 given)
t(lambda: b"abc".translate("a", "b"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: b"abc".upper("a", "b"))  # expect: TypeError: bytes.upper() takes no arguments (2 given)
t(lambda: b"abc".zfill("a", "b"))
# expect: TypeError: bytes.zfill() takes exactly one argument (2 given)
