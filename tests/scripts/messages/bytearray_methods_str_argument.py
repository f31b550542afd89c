def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: bytearray(b"abc").append("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").capitalize("a"))
# expect: TypeError: bytearray.capitalize() takes no arguments (1 given)
t(lambda: bytearray(b"abc").center("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").clear("a"))
# expect: TypeError: bytearray.clear() takes no arguments (1 given)
t(lambda: bytearray(b"abc").copy("a"))
# expect: TypeError: bytearray.copy() takes no arguments (1 given)
t(lambda: bytearray(b"abc").count("a"))
# expect: TypeError: argument should be integer or bytes-like object, not 'str'
t(lambda: bytearray(b"abc").decode("a"))  # expect: LookupError: unknown encoding: a
t(lambda: bytearray(b"abc").endswith("a"))
# expect: TypeError: endswith first arg must be bytes or a tuple of bytes, not str
t(lambda: bytearray(b"abc").expandtabs("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").extend("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").find("a"))
# expect: TypeError: argument should be integer or bytes-like object, not 'str'
t(lambda: bytearray(b"abc").fromhex("a"))
# expect: ValueError: non-hexadecimal number found in fromhex() arg at position 1
t(lambda: bytearray(b"abc").hex("a"))  # expect: '61a62a63'
t(lambda: bytearray(b"abc").index("a"))
# expect: TypeError: argument should be integer or bytes-like object, not 'str'
t(lambda: bytearray(b"abc").insert("a"))  # expect: TypeError: insert expected 2 arguments, got 1
t(lambda: bytearray(b"abc").isalnum("a"))
# expect: TypeError: bytearray.isalnum() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isalpha("a"))
# expect: TypeError: bytearray.isalpha() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isascii("a"))
# expect: TypeError: bytearray.isascii() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isdigit("a"))
# expect: TypeError: bytearray.isdigit() takes no arguments (1 given)
t(lambda: bytearray(b"abc").islower("a"))
# expect: TypeError: bytearray.islower() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isspace("a"))
# expect: TypeError: bytearray.isspace() takes no arguments (1 given)
t(lambda: bytearray(b"abc").istitle("a"))
# expect: TypeError: bytearray.istitle() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isupper("a"))
# expect: TypeError: bytearray.isupper() takes no arguments (1 given)
t(lambda: bytearray(b"abc").join("a"))
# expect: TypeError: sequence item 0: expected a bytes-like object, str found
t(lambda: bytearray(b"abc").ljust("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").lower("a"))
# expect: TypeError: bytearray.lower() takes no arguments (1 given)
t(lambda: bytearray(b"abc").lstrip("a"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: bytearray(b"abc").maketrans("a"))
# expect: TypeError: maketrans expected 2 arguments, got 1
t(lambda: bytearray(b"abc").partition("a"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: bytearray(b"abc").pop("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").remove("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").removeprefix("a"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: bytearray(b"abc").removesuffix("a"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: bytearray(b"abc").replace("a"))
# expect: TypeError: replace expected at least 2 arguments, got 1
t(lambda: bytearray(b"abc").reverse("a"))
# expect: TypeError: bytearray.reverse() takes no arguments (1 given)
t(lambda: bytearray(b"abc").rfind("a"))
# expect: TypeError: argument should be integer or bytes-like object, not 'str'
t(lambda: bytearray(b"abc").rindex("a"))
# expect: TypeError: argument should be integer or bytes-like object, not 'str'
t(lambda: bytearray(b"abc").rjust("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").rpartition("a"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: bytearray(b"abc").rsplit("a"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: bytearray(b"abc").rstrip("a"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: bytearray(b"abc").split("a"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: bytearray(b"abc").splitlines("a"))  # expect: [bytearray(b'abc')]
t(lambda: bytearray(b"abc").startswith("a"))
# expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not str
t(lambda: bytearray(b"abc").strip("a"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: bytearray(b"abc").swapcase("a"))
# expect: TypeError: bytearray.swapcase() takes no arguments (1 given)
t(lambda: bytearray(b"abc").title("a"))
# expect: TypeError: bytearray.title() takes no arguments (1 given)
t(lambda: bytearray(b"abc").translate("a"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: bytearray(b"abc").upper("a"))
# expect: TypeError: bytearray.upper() takes no arguments (1 given)
t(lambda: bytearray(b"abc").zfill("a"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
