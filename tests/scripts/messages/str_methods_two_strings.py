def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: "abc".capitalize("a", "b"))
# expect: TypeError: str.capitalize() takes no arguments (2 given)
t(lambda: "abc".casefold("a", "b"))
# expect: TypeError: str.casefold() takes no arguments (2 given)
t(lambda: "abc".center("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: "abc".count("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: "abc".encode("a", "b"))  # expect: LookupError: unknown encoding: a
t(lambda: "abc".endswith("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: "abc".expandtabs("a", "b"))
# expect: TypeError: expandtabs() takes at most 1 argument (2 given)
t(lambda: "abc".find("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: "abc".format("a", "b"))  # expect: 'abc'
t(lambda: "abc".format_map("a", "b"))
# expect: TypeError: str.format_map() takes exactly one argument (2 given)
t(lambda: "abc".index("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: "abc".isalnum("a", "b"))  # expect: TypeError: str.isalnum() takes no arguments (2 given)
t(lambda: "abc".isalpha("a", "b"))  # expect: TypeError: str.isalpha() takes no arguments (2 given)
t(lambda: "abc".isascii("a", "b"))  # expect: TypeError: str.isascii() takes no arguments (2 given)
t(lambda: "abc".isdecimal("a", "b"))
# expect: TypeError: str.isdecimal() takes no arguments (2 given)
t(lambda: "abc".isdigit("a", "b"))  # expect: TypeError: str.isdigit() takes no arguments (2 given)
t(lambda: "abc".isidentifier("a", "b"))
# expect: TypeError: str.isidentifier() takes no arguments (2 given)
t(lambda: "abc".islower("a", "b"))  # expect: TypeError: str.islower() takes no arguments (2 given)
t(lambda: "abc".isnumeric("a", "b"))
# expect: TypeError: str.isnumeric() takes no arguments (2 given)
t(lambda: "abc".isprintable("a", "b"))
# expect: TypeError: str.isprintable() takes no arguments (2 given)
t(lambda: "abc".isspace("a", "b"))  # expect: TypeError: str.isspace() takes no arguments (2 given)
t(lambda: "abc".istitle("a", "b"))  # expect: TypeError: str.istitle() takes no arguments (2 given)
t(lambda: "abc".isupper("a", "b"))  # expect: TypeError: str.isupper() takes no arguments (2 given)
t(lambda: "abc".join("a", "b"))
# expect: TypeError: str.join() takes exactly one argument (2 given)
t(lambda: "abc".ljust("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: "abc".lower("a", "b"))  # expect: TypeError: str.lower() takes no arguments (2 given)
t(lambda: "abc".lstrip("a", "b"))  # expect: TypeError: lstrip expected at most 1 argument, got 2
t(lambda: "abc".maketrans("a", "b"))  # expect: {97: 98}
t(lambda: "abc".partition("a", "b"))
# expect: TypeError: str.partition() takes exactly one argument (2 given)
t(lambda: "abc".removeprefix("a", "b"))
# expect: TypeError: str.removeprefix() takes exactly one argument (2 given)
t(lambda: "abc".removesuffix("a", "b"))
# expect: TypeError: str.removesuffix() takes exactly one argument (2 given)
t(lambda: "abc".replace("a", "b"))  # expect: 'bbc'
t(lambda: "abc".rfind("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: "abc".rindex("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: "abc".rjust("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: "abc".rpartition("a", "b"))
# expect: TypeError: str.rpartition() takes exactly one argument (2 given)
t(lambda: "abc".rsplit("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: "abc".rstrip("a", "b"))  # expect: TypeError: rstrip expected at most 1 argument, got 2
t(lambda: "abc".split("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: "abc".splitlines("a", "b"))
# expect: TypeError: splitlines() takes at most 1 argument (2 given)
t(lambda: "abc".startswith("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: "abc".strip("a", "b"))  # expect: TypeError: strip expected at most 1 argument, got 2
t(lambda: "abc".swapcase("a", "b"))
# expect: TypeError: str.swapcase() takes no arguments (2 given)
t(lambda: "abc".title("a", "b"))  # expect: TypeError: str.title() takes no arguments (2 given)
t(lambda: "abc".translate("a", "b"))
# expect: TypeError: str.translate() takes exactly one argument (2 given)
t(lambda: "abc".upper("a", "b"))  # expect: TypeError: str.upper() takes no arguments (2 given)
t(lambda: "abc".zfill("a", "b"))
# expect: TypeError: str.zfill() takes exactly one argument (2 given)
