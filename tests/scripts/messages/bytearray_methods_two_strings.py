def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: bytearray(b"abc").append("a", "b"))
# expect: TypeError: bytearray.append() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").capitalize("a", "b"))
# expect: TypeError: bytearray.capitalize() takes no arguments (2 given)
t(lambda: bytearray(b"abc").center("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").clear("a", "b"))
# expect: TypeError: bytearray.clear() takes no arguments (2 given)
t(lambda: bytearray(b"abc").copy("a", "b"))
# expect: TypeError: bytearray.copy() takes no arguments (2 given)
t(lambda: bytearray(b"abc").count("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: bytearray(b"abc").decode("a", "b"))  # expect: LookupError: unknown encoding: a
t(lambda: bytearray(b"abc").endswith("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: bytearray(b"abc").expandtabs("a", "b"))
# expect: TypeError: expandtabs() takes at most 1 argument (2 given)
t(lambda: bytearray(b"abc").extend("a", "b"))
# expect: TypeError: bytearray.extend() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").find("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: bytearray(b"abc").fromhex("a", "b"))
# expect: TypeError: bytearray.fromhex() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").hex("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").index("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: bytearray(b"abc").insert("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").isalnum("a", "b"))
# expect: TypeError: bytearray.isalnum() takes no arguments (2 given)
t(lambda: bytearray(b"abc").isalpha("a", "b"))
# expect: TypeError: bytearray.isalpha() takes no arguments (2 given)
t(lambda: bytearray(b"abc").isascii("a", "b"))
# expect: TypeError: bytearray.isascii() takes no arguments (2 given)
t(lambda: bytearray(b"abc").isdigit("a", "b"))
# expect: TypeError: bytearray.isdigit() takes no arguments (2 given)
t(lambda: bytearray(b"abc").islower("a", "b"))
# expect: TypeError: bytearray.islower() takes no arguments (2 given)
t(lambda: bytearray(b"abc").isspace("a", "b"))
# expect: TypeError: bytearray.isspace() takes no arguments (2 given)
t(lambda: bytearray(b"abc").istitle("a", "b"))
# expect: TypeError: bytearray.istitle() takes no arguments (2 given)
t(lambda: bytearray(b"abc").isupper("a", "b"))
# expect: TypeError: bytearray.isupper() takes no arguments (2 given)
t(lambda: bytearray(b"abc").join("a", "b"))
# expect: TypeError: bytearray.join() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").ljust("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").lower("a", "b"))
# expect: TypeError: bytearray.lower() takes no arguments (2 given)
t(lambda: bytearray(b"abc").lstrip("a", "b"))
# expect: TypeError: lstrip expected at most 1 argument, got 2
t(lambda: bytearray(b"abc").maketrans("a", "b"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: bytearray(b"abc").partition("a", "b"))
# expect: TypeError: bytearray.partition() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").pop("a", "b"))
# expect: TypeError: pop expected at most 1 argument, got 2
t(lambda: bytearray(b"abc").remove("a", "b"))
# expect: TypeError: bytearray.remove() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").removeprefix("a", "b"))
# expect: TypeError: bytearray.removeprefix() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").removesuffix("a", "b"))
# expect: TypeError: bytearray.removesuffix() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").replace("a", "b"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: bytearray(b"abc").reverse("a", "b"))
# expect: TypeError: bytearray.reverse() takes no arguments (2 given)
t(lambda: bytearray(b"abc").rfind("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: bytearray(b"abc").rindex("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: bytearray(b"abc").rjust("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").rpartition("a", "b"))
# expect: TypeError: bytearray.rpartition() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").rsplit("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").rstrip("a", "b"))
# expect: TypeError: rstrip expected at most 1 argument, got 2
t(lambda: bytearray(b"abc").split("a", "b"))
# expect: TypeError: 'str' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").splitlines("a", "b"))
# expect: TypeError: splitlines() takes at most 1 argument (2 given)
t(lambda: bytearray(b"abc").startswith("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
t(lambda: bytearray(b"abc").strip("a", "b"))
# expect: TypeError: strip expected at most 1 argument, got 2
t(lambda: bytearray(b"abc").swapcase("a", "b"))
# expect: TypeError: bytearray.swapcase() takes no arguments (2 given)
t(lambda: bytearray(b"abc").title("a", "b"))
# expect: TypeError: bytearray.title() takes no arguments (2 given)
t(lambda: bytearray(b"abc").translate("a", "b"))
# expect: TypeError: a bytes-like object is required, not 'str'
t(lambda: bytearray(b"abc").upper("a", "b"))
# expect: TypeError: bytearray.upper() takes no arguments (2 given)
t(lambda: bytearray(b"abc").zfill("a", "b"))
# expect: TypeError: bytearray.zfill() takes exactly one argument (2 given)
