def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: bytearray(b"abc").append(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").capitalize(None))
# expect: TypeError: bytearray.capitalize() takes no arguments (1 given)
t(lambda: bytearray(b"abc").center(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").clear(None))
# expect: TypeError: bytearray.clear() takes no arguments (1 given)
t(lambda: bytearray(b"abc").copy(None))
# expect: TypeError: bytearray.copy() takes no arguments (1 given)
t(lambda: bytearray(b"abc").count(None))
# expect: TypeError: argument should be integer or bytes-like object, not 'NoneType'
t(lambda: bytearray(b"abc").decode(None))
# expect: TypeError: decode() argument 'encoding' must be str, not None
t(lambda: bytearray(b"abc").endswith(None))
# expect: TypeError: endswith first arg must be bytes or a tuple of bytes, not NoneType
t(lambda: bytearray(b"abc").expandtabs(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").extend(None))  # expect: TypeError: can't extend bytearray with NoneType
t(lambda: bytearray(b"abc").find(None))
# expect: TypeError: argument should be integer or bytes-like object, not 'NoneType'
t(lambda: bytearray(b"abc").fromhex(None))
# expect: TypeError: fromhex() argument must be str, not None
t(lambda: bytearray(b"abc").hex(None))  # expect: TypeError: object of type 'NoneType' has no len()
t(lambda: bytearray(b"abc").index(None))
# expect: TypeError: argument should be integer or bytes-like object, not 'NoneType'
t(lambda: bytearray(b"abc").insert(None))  # expect: TypeError: insert expected 2 arguments, got 1
t(lambda: bytearray(b"abc").isalnum(None))
# expect: TypeError: bytearray.isalnum() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isalpha(None))
# expect: TypeError: bytearray.isalpha() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isascii(None))
# expect: TypeError: bytearray.isascii() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isdigit(None))
# expect: TypeError: bytearray.isdigit() takes no arguments (1 given)
t(lambda: bytearray(b"abc").islower(None))
# expect: TypeError: bytearray.islower() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isspace(None))
# expect: TypeError: bytearray.isspace() takes no arguments (1 given)
t(lambda: bytearray(b"abc").istitle(None))
# expect: TypeError: bytearray.istitle() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isupper(None))
# expect: TypeError: bytearray.isupper() takes no arguments (1 given)
t(lambda: bytearray(b"abc").join(None))  # expect: TypeError: can only join an iterable
t(lambda: bytearray(b"abc").ljust(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").lower(None))
# expect: TypeError: bytearray.lower() takes no arguments (1 given)
t(lambda: bytearray(b"abc").lstrip(None))  # expect: bytearray(b'abc')
t(lambda: bytearray(b"abc").maketrans(None))
# expect: TypeError: maketrans expected 2 arguments, got 1
t(lambda: bytearray(b"abc").partition(None))
# expect: TypeError: a bytes-like object is required, not 'NoneType'
t(lambda: bytearray(b"abc").pop(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").remove(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").removeprefix(None))
# expect: TypeError: a bytes-like object is required, not 'NoneType'
t(lambda: bytearray(b"abc").removesuffix(None))
# expect: TypeError: a bytes-like object is required, not 'NoneType'
t(lambda: bytearray(b"abc").replace(None))
# expect: TypeError: replace expected at least 2 arguments, got 1
t(lambda: bytearray(b"abc").reverse(None))
# expect: TypeError: bytearray.reverse() takes no arguments (1 given)
t(lambda: bytearray(b"abc").rfind(None))
# expect: TypeError: argument should be integer or bytes-like object, not 'NoneType'
t(lambda: bytearray(b"abc").rindex(None))
# expect: TypeError: argument should be integer or bytes-like object, not 'NoneType'
t(lambda: bytearray(b"abc").rjust(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").rpartition(None))
# expect: TypeError: a bytes-like object is required, not 'NoneType'
t(lambda: bytearray(b"abc").rsplit(None))  # expect: [bytearray(b'abc')]
t(lambda: bytearray(b"abc").rstrip(None))  # expect: bytearray(b'abc')
t(lambda: bytearray(b"abc").split(None))  # expect: [bytearray(b'abc')]
t(lambda: bytearray(b"abc").splitlines(None))  # expect: [bytearray(b'abc')]
t(lambda: bytearray(b"abc").startswith(None))
# expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not NoneType
t(lambda: bytearray(b"abc").strip(None))  # expect: bytearray(b'abc')
t(lambda: bytearray(b"abc").swapcase(None))
# expect: TypeError: bytearray.swapcase() takes no arguments (1 given)
t(lambda: bytearray(b"abc").title(None))
# expect: TypeError: bytearray.title() takes no arguments (1 given)
t(lambda: bytearray(b"abc").translate(None))  # expect: bytearray(b'abc')
t(lambda: bytearray(b"abc").upper(None))
# expect: TypeError: bytearray.upper() takes no arguments (1 given)
t(lambda: bytearray(b"abc").zfill(None))
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
