def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: bytearray(b"abc").append(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").capitalize(b"a"))
# expect: TypeError: bytearray.capitalize() takes no arguments (1 given)
t(lambda: bytearray(b"abc").center(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").clear(b"a"))
# expect: TypeError: bytearray.clear() takes no arguments (1 given)
t(lambda: bytearray(b"abc").copy(b"a"))
# expect: TypeError: bytearray.copy() takes no arguments (1 given)
t(lambda: bytearray(b"abc").count(b"a"))  # expect: 1
t(lambda: bytearray(b"abc").decode(b"a"))
# expect: TypeError: decode() argument 'encoding' must be str, not bytes
t(lambda: bytearray(b"abc").endswith(b"a"))  # expect: False
t(lambda: bytearray(b"abc").expandtabs(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").extend(b"a"))  # expect: None
t(lambda: bytearray(b"abc").find(b"a"))  # expect: 0
t(lambda: bytearray(b"abc").fromhex(b"a"))
# expect: TypeError: fromhex() argument must be str, not bytes
t(lambda: bytearray(b"abc").hex(b"a"))  # expect: '61a62a63'
t(lambda: bytearray(b"abc").index(b"a"))  # expect: 0
t(lambda: bytearray(b"abc").insert(b"a"))  # expect: TypeError: insert expected 2 arguments, got 1
t(lambda: bytearray(b"abc").isalnum(b"a"))
# expect: TypeError: bytearray.isalnum() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isalpha(b"a"))
# expect: TypeError: bytearray.isalpha() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isascii(b"a"))
# expect: TypeError: bytearray.isascii() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isdigit(b"a"))
# expect: TypeError: bytearray.isdigit() takes no arguments (1 given)
t(lambda: bytearray(b"abc").islower(b"a"))
# expect: TypeError: bytearray.islower() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isspace(b"a"))
# expect: TypeError: bytearray.isspace() takes no arguments (1 given)
t(lambda: bytearray(b"abc").istitle(b"a"))
# expect: TypeError: bytearray.istitle() takes no arguments (1 given)
t(lambda: bytearray(b"abc").isupper(b"a"))
# expect: TypeError: bytearray.isupper() takes no arguments (1 given)
t(lambda: bytearray(b"abc").join(b"a"))
# expect: TypeError: sequence item 0: expected a bytes-like object, int found
t(lambda: bytearray(b"abc").ljust(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").lower(b"a"))
# expect: TypeError: bytearray.lower() takes no arguments (1 given)
t(lambda: bytearray(b"abc").lstrip(b"a"))  # expect: bytearray(b'bc')
t(lambda: bytearray(b"abc").maketrans(b"a"))
# expect: TypeError: maketrans expected 2 arguments, got 1
t(lambda: bytearray(b"abc").partition(b"a"))
# expect: (bytearray(b''), bytearray(b'a'), bytearray(b'bc'))
t(lambda: bytearray(b"abc").pop(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").remove(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").removeprefix(b"a"))  # expect: bytearray(b'bc')
t(lambda: bytearray(b"abc").removesuffix(b"a"))  # expect: bytearray(b'abc')
t(lambda: bytearray(b"abc").replace(b"a"))
# expect: TypeError: replace expected at least 2 arguments, got 1
t(lambda: bytearray(b"abc").reverse(b"a"))
# expect: TypeError: bytearray.reverse() takes no arguments (1 given)
t(lambda: bytearray(b"abc").rfind(b"a"))  # expect: 0
t(lambda: bytearray(b"abc").rindex(b"a"))  # expect: 0
t(lambda: bytearray(b"abc").rjust(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
t(lambda: bytearray(b"abc").rpartition(b"a"))
# expect: (bytearray(b''), bytearray(b'a'), bytearray(b'bc'))
t(lambda: bytearray(b"abc").rsplit(b"a"))  # expect: [bytearray(b''), bytearray(b'bc')]
t(lambda: bytearray(b"abc").rstrip(b"a"))  # expect: bytearray(b'abc')
t(lambda: bytearray(b"abc").split(b"a"))  # expect: [bytearray(b''), bytearray(b'bc')]
t(lambda: bytearray(b"abc").splitlines(b"a"))  # expect: [bytearray(b'abc')]
t(lambda: bytearray(b"abc").startswith(b"a"))  # expect: True
t(lambda: bytearray(b"abc").strip(b"a"))  # expect: bytearray(b'bc')
t(lambda: bytearray(b"abc").swapcase(b"a"))
# expect: TypeError: bytearray.swapcase() takes no arguments (1 given)
t(lambda: bytearray(b"abc").title(b"a"))
# expect: TypeError: bytearray.title() takes no arguments (1 given)
t(lambda: bytearray(b"abc").translate(b"a"))
# expect: ValueError: translation table must be 256 characters long
t(lambda: bytearray(b"abc").upper(b"a"))
# expect: TypeError: bytearray.upper() takes no arguments (1 given)
t(lambda: bytearray(b"abc").zfill(b"a"))
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
