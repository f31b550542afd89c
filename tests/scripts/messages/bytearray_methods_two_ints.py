def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: bytearray(b"abc").append(1, 2))
# expect: TypeError: bytearray.append() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").capitalize(1, 2))
# expect: TypeError: bytearray.capitalize() takes no arguments (2 given)
t(lambda: bytearray(b"abc").center(1, 2))
# expect: TypeError: center() argument 2 must be a byte string of length 1, not int
t(lambda: bytearray(b"abc").clear(1, 2))
# expect: TypeError: bytearray.clear() takes no arguments (2 given)
t(lambda: bytearray(b"abc").copy(1, 2))
# expect: TypeError: bytearray.copy() takes no arguments (2 given)
t(lambda: bytearray(b"abc").count(1, 2))  # expect: 0
t(lambda: bytearray(b"abc").decode(1, 2))
# expect: TypeError: decode() argument 'encoding' must be str, not int
t(lambda: bytearray(b"abc").endswith(1, 2))
# expect: TypeError: endswith first arg must be bytes or a tuple of bytes, not int
t(lambda: bytearray(b"abc").expandtabs(1, 2))
# expect: TypeError: expandtabs() takes at most 1 argument (2 given)
t(lambda: bytearray(b"abc").extend(1, 2))
# expect: TypeError: bytearray.extend() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").find(1, 2))  # expect: -1
t(lambda: bytearray(b"abc").fromhex(1, 2))
# expect: TypeError: bytearray.fromhex() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").hex(1, 2))  # expect: TypeError: object of type 'int' has no len()
t(lambda: bytearray(b"abc").index(1, 2))  # expect: ValueError: subsection not found
t(lambda: bytearray(b"abc").insert(1, 2))  # expect: None
t(lambda: bytearray(b"abc").isalnum(1, 2))
# expect: TypeError: bytearray.isalnum() takes no arguments (2 given)
t(lambda: bytearray(b"abc").isalpha(1, 2))
# expect: TypeError: bytearray.isalpha() takes no arguments (2 given)
t(lambda: bytearray(b"abc").isascii(1, 2))
# expect: TypeError: bytearray.isascii() takes no arguments (2 given)
t(lambda: bytearray(b"abc").isdigit(1, 2))
# expect: TypeError: bytearray.isdigit() takes no arguments (2 given)
t(lambda: bytearray(b"abc").islower(1, 2))
# expect: TypeError: bytearray.islower() takes no arguments (2 given)
t(lambda: bytearray(b"abc").isspace(1, 2))
# expect: TypeError: bytearray.isspace() takes no arguments (2 given)
t(lambda: bytearray(b"abc").istitle(1, 2))
# expect: TypeError: bytearray.istitle() takes no arguments (2 given)
t(lambda: bytearray(b"abc").isupper(1, 2))
# expect: TypeError: bytearray.isupper() takes no arguments (2 given)
t(lambda: bytearray(b"abc").join(1, 2))
# expect: TypeError: bytearray.join() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").ljust(1, 2))
# expect: TypeError: ljust() argument 2 must be a byte string of length 1, not int
t(lambda: bytearray(b"abc").lower(1, 2))
# expect: TypeError: bytearray.lower() takes no arguments (2 given)
t(lambda: bytearray(b"abc").lstrip(1, 2))
# expect: TypeError: lstrip expected at most 1 argument, got 2
t(lambda: bytearray(b"abc").maketrans(1, 2))
# expect: TypeError: a bytes-like object is required, not 'int'
t(lambda: bytearray(b"abc").partition(1, 2))
# expect: TypeError: bytearray.partition() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").pop(1, 2))  # expect: TypeError: pop expected at most 1 argument, got 2
t(lambda: bytearray(b"abc").remove(1, 2))
# expect: TypeError: bytearray.remove() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").removeprefix(1, 2))
# expect: TypeError: bytearray.removeprefix() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").removesuffix(1, 2))
# expect: TypeError: bytearray.removesuffix() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").replace(1, 2))
# expect: TypeError: a bytes-like object is required, not 'int'
t(lambda: bytearray(b"abc").reverse(1, 2))
# expect: TypeError: bytearray.reverse() takes no arguments (2 given)
t(lambda: bytearray(b"abc").rfind(1, 2))  # expect: -1
t(lambda: bytearray(b"abc").rindex(1, 2))  # expect: ValueError: subsection not found
t(lambda: bytearray(b"abc").rjust(1, 2))
# expect: TypeError: rjust() argument 2 must be a byte string of length 1, not int
t(lambda: bytearray(b"abc").rpartition(1, 2))
# expect: TypeError: bytearray.rpartition() takes exactly one argument (2 given)
t(lambda: bytearray(b"abc").rsplit(1, 2))
# expect: TypeError: a bytes-like object is required, not 'int'
t(lambda: bytearray(b"abc").rstrip(1, 2))
# expect: TypeError: rstrip expected at most 1 argument, got 2
t(lambda: bytearray(b"abc").split(1, 2))
# expect: TypeError: a bytes-like object is required, not 'int'
t(lambda: bytearray(b"abc").splitlines(1, 2))
# expect: TypeError: splitlines() takes at most 1 argument (2 given)
t(lambda: bytearray(b"abc").startswith(1, 2))
# expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not int
t(lambda: bytearray(b"abc").strip(1, 2))
# expect: TypeError: strip expected at most 1 argument, got 2
t(lambda: bytearray(b"abc").swapcase(1, 2))
# expect: TypeError: bytearray.swapcase() takes no arguments (2 given)
t(lambda: bytearray(b"abc").title(1, 2))
# expect: TypeError: bytearray.title() takes no arguments (2 given)
t(lambda: bytearray(b"abc").translate(1, 2))
# expect: TypeError: a bytes-like object is required, not 'int'
t(lambda: bytearray(b"abc").upper(1, 2))
# expect: TypeError: bytearray.upper() takes no arguments (2 given)
t(lambda: bytearray(b"abc").zfill(1, 2))
# expect: TypeError: bytearray.zfill() takes exactly one argument (2 given)
