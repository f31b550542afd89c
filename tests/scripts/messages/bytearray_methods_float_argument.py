def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: bytearray(b"abc").append(1.5))
# expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").capitalize(1.5))
# expect: TypeError: bytearray.capitalize() takes no arguments (1 given)
t(lambda: bytearray(b"abc").center(1.5))
# expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").clear(1.5))
# expect: TypeError: bytearray.clear() takes no arguments (1 given)
t(lambda: bytearray(b"abc").copy(1.5))
# expect: TypeError: bytearray.copy() takes no arguments (1 given)
t(lambda: bytearray(b"abc").count(1.5))
# expect: TypeError: argument should be integer or bytes-like object, not 'float'
t(lambda: bytearray(b"abc").decode(1.5))
# expect: TypeError: decode() argument 'encoding' must be str, not float
t(lambda: bytearray(b"abc").endswith(1.5))
# expect: TypeError: endswith first arg must be bytes or a tuple of bytes, not float
t(lambda: bytearray(b"abc").expandtabs(1.5))
# expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").extend(1.5))  # expect: TypeError: can't extend bytearray with float
t(lambda: bytearray(b"abc").find(1.5))
# expect: TypeError: argument should be integer or bytes-like object, not 'float'
t(lambda: bytearray(b"abc").fromhex(1.5))
# expect: TypeError: fromhex() argument must be str, not float
t(lambda: bytearray(b"abc").hex(1.5))  # expect: TypeError: object of type 'float' has no len()
t(lambda: bytearray(b"abc").index(1.5))
# expect: TypeError: argument should be integer or bytes-like object, not 'float'
t(lambda: bytearray(b"abc").insert(1.5))  # expect: TypeError: insert expected 2 arguments, got 1
t(lambda: bytearray(b"abc").isalnum(1.5))
# expect: TypeError: bytearray.isalnum() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isalpha(1.5))
# expect: TypeError: bytearray.isalpha() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isascii(1.5))
# expect: TypeError: bytearray.isascii() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isdigit(1.5))
# expect: TypeError: bytearray.isdigit() takes no arguments (1 given)
t(lambda: bytearray(b"abc").islower(1.5))
# expect: TypeError: bytearray.islower() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isspace(1.5))
# expect: TypeError: bytearray.isspace() takes no arguments (1 given)
t(lambda: bytearray(b"abc").istitle(1.5))
# expect: TypeError: bytearray.istitle() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isupper(1.5))
# expect: TypeError: bytearray.isupper() takes no arguments (1 given)
t(lambda: bytearray(b"abc").join(1.5))  # expect: TypeError: can only join an iterable
t(lambda: bytearray(b"abc").ljust(1.5))
# expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").lower(1.5))
# expect: TypeError: bytearray.lower() takes no arguments (1 given)
t(lambda: bytearray(b"abc").lstrip(1.5))
# expect: TypeError: a bytes-like object is required, not 'float'
t(lambda: bytearray(b"abc").maketrans(1.5))
# expect: TypeError: maketrans expected 2 arguments, got 1
t(lambda: bytearray(b"abc").partition(1.5))
# expect: TypeError: a bytes-like object is required, not 'float'
t(lambda: bytearray(b"abc").pop(1.5))
# expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").remove(1.5))
# expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").removeprefix(1.5))
# expect: TypeError: a bytes-like object is required, not 'float'
t(lambda: bytearray(b"abc").removesuffix(1.5))
# expect: TypeError: a bytes-like object is required, not 'float'
t(lambda: bytearray(b"abc").replace(1.5))
# expect: TypeError: replace expected at least 2 arguments, got 1
t(lambda: bytearray(b"abc").reverse(1.5))
# expect: TypeError: bytearray.reverse() takes no arguments (1 given)
t(lambda: bytearray(b"abc").rfind(1.5))
# expect: TypeError: argument should be integer or bytes-like object, not 'float'
t(lambda: bytearray(b"abc").rindex(1.5))
# expect: TypeError: argument should be integer or bytes-like object, not 'float'
t(lambda: bytearray(b"abc").rjust(1.5))
# expect: TypeError: 'float' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").rpartition(1.5))
# expect: TypeError: a bytes-like object is required, not 'float'
t(lambda: bytearray(b"abc").rsplit(1.5))
# expect: TypeError: a bytes-like object is required, not 'float'
t(lambda: bytearray(b"abc").rstrip(1.5))
# expect: TypeError: a bytes-like object is required, not 'float'
t(lambda: bytearray(b"abc").split(1.5))
# expect: TypeError: a bytes-like object is required, not 'float'
t(lambda: bytearray(b"abc").splitlines(1.5))  # expect: [bytearray(b'abc')]
t(lambda: bytearray(b"abc").startswith(1.5))
# expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not float
t(lambda: bytearray(b"abc").strip(1.5))
# expect: TypeError: a bytes-like object is required, not 'float'
t(lambda: bytearray(b"abc").swapcase(1.5))
# expect: TypeError: bytearray.swapcase() takes no arguments (1 given)
t(lambda: bytearray(b"abc").title(1.5))
# expect: TypeError: bytearray.title() takes no arguments (1 given)
t(lambda: bytearray(b"abc").translate(1.5))
# expect: TypeError: a bytes-like object is required, not 'float'
t(lambda: bytearray(b"abc").upper(1.5))
# expect: TypeError: bytearray.upper() takes no arguments (1 given)
t(lambda: bytearray(b"abc").zfill(1.5))
# expect: TypeError: 'float' object cannot be interpreted as an integer
