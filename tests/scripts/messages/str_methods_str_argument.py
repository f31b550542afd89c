def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: "abc".capitalize("a"))  # expect: TypeError: str.capitalize() takes no arguments (1 given)
t(lambda: "abc".casefold("a"))  # expect: TypeError: str.casefold() takes no arguments (1 given)
t(lambda: "abc".center("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: "abc".count("a"))  # expect: 1
t(lambda: "abc".encode("a"))  # expect: LookupError: unknown encoding: a
t(lambda: "abc".endswith("a"))  # expect: False
t(lambda: "abc".expandtabs("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: "abc".find("a"))  # expect: 0
t(lambda: "abc".format("a"))  # expect: 'abc'
t(lambda: "abc".format_map("a"))  # expect: 'abc'
t(lambda: "abc".index("a"))  # expect: 0
t(lambda: "abc".isalnum("a"))  # expect: TypeError: str.isalnum() takes no arguments (1 given)
t(lambda: "abc".isalpha("a"))  # expect: TypeError: str.isalpha() takes no arguments (1 given)
t(lambda: "abc".isascii("a"))  # expect: TypeError: str.isascii() takes no arguments (1 given)
t(lambda: "abc".isdecimal("a"))  # expect: TypeError: str.isdecimal() takes no arguments (1 given)
t(lambda: "abc".isdigit("a"))  # expect: TypeError: str.isdigit() takes no arguments (1 given)
t(lambda: "abc".isidentifier("a"))
# expect: TypeError: str.isidentifier() takes no arguments (1 given)
t(lambda: "abc".islower("a"))  # expect: TypeError: str.islower() takes no arguments (1 given)
t(lambda: "abc".isnumeric("a"))  # expect: TypeError: str.isnumeric() takes no arguments (1 given)
t(lambda: "abc".isprintable("a"))
# expect: TypeError: str.isprintable() takes no arguments (1 given)
t(lambda: "abc".isspace("a"))  # expect: TypeError: str.isspace() takes no arguments (1 given)
t(lambda: "abc".istitle("a"))  # expect: TypeError: str.istitle() takes no arguments (1 given)
t(lambda: "abc".isupper("a"))  # expect: TypeError: str.isupper() takes no arguments (1 given)
t(lambda: "abc".join("a"))  # expect: 'a'
t(lambda: "abc".ljust("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: "abc".lower("a"))  # expect: TypeError: str.lower() takes no arguments (1 given)
t(lambda: "abc".lstrip("a"))  # expect: 'bc'
t(lambda: "abc".maketrans("a"))
# expect: TypeError: if you give only one argument to maketrans it must be a dict
t(lambda: "abc".partition("a"))  # expect: ('', 'a', 'bc')
t(lambda: "abc".removeprefix("a"))  # expect: 'bc'
t(lambda: "abc".removesuffix("a"))  # expect: 'abc'
t(lambda: "abc".replace("a"))  # expect: TypeError: replace expected at least 2 arguments, got 1
t(lambda: "abc".rfind("a"))  # expect: 0
t(lambda: "abc".rindex("a"))  # expect: 0
t(lambda: "abc".rjust("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: "abc".rpartition("a"))  # expect: ('', 'a', 'bc')
t(lambda: "abc".rsplit("a"))  # expect: ['', 'bc']
t(lambda: "abc".rstrip("a"))  # expect: 'abc'
t(lambda: "abc".split("a"))  # expect: ['', 'bc']
t(lambda: "abc".splitlines("a"))  # expect: ['abc']
t(lambda: "abc".startswith("a"))  # expect: True
t(lambda: "abc".strip("a"))  # expect: 'bc'
t(lambda: "abc".swapcase("a"))  # expect: TypeError: str.swapcase() takes no arguments (1 given)
t(lambda: "abc".title("a"))  # expect: TypeError: str.title() takes no arguments (1 given)
t(lambda: "abc".translate("a"))  # expect: 'abc'
t(lambda: "abc".upper("a"))  # expect: TypeError: str.upper() takes no arguments (1 given)
t(lambda: "abc".zfill("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
