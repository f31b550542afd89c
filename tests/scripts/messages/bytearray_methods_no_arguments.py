def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: bytearray(b"abc").append())
# expect: TypeError: bytearray.append() takes exactly one argument (0 given)
t(lambda: bytearray(b"abc").capitalize())  # expect: bytearray(b'Abc')
t(lambda: bytearray(b"abc").center())
# expect: TypeError: center expected at least 1 argument, got 0
t(lambda: bytearray(b"abc").clear())  # expect: None
t(lambda: bytearray(b"abc").copy())  # expect: bytearray(b'abc')
t(lambda: bytearray(b"abc").count())
# expect: TypeError: count() takes at least 1 argument (0 given)
t(lambda: bytearray(b"abc").decode())  # expect: 'abc'
t(lambda: bytearray(b"abc").endswith())
# expect: TypeError: endswith() takes at least 1 argument (0 given)
t(lambda: bytearray(b"abc").expandtabs())  # expect: bytearray(b'abc')
t(lambda: bytearray(b"abc").extend())
# expect: TypeError: bytearray.extend() takes exactly one argument (0 given)
t(lambda: bytearray(b"abc").find())  # expect: TypeError: find() takes at least 1 argument (0 given)
t(lambda: bytearray(b"abc").fromhex())
# expect: TypeError: bytearray.fromhex() takes exactly one argument (0 given)
t(lambda: bytearray(b"abc").hex())  # expect: '616263'
t(lambda: bytearray(b"abc").index())
# expect: TypeError: index() takes at least 1 argument (0 given)
t(lambda: bytearray(b"abc").insert())  # expect: TypeError: insert expected 2 arguments, got 0
t(lambda: bytearray(b"abc").isalnum())  # expect: True
t(lambda: bytearray(b"abc").isalpha())  # expect: True
t(lambda: bytearray(b"abc").isascii())  # expect: True
t(lambda: bytearray(b"abc").isdigit())  # expect: False
t(lambda: bytearray(b"abc").islower())  # expect: True
t(lambda: bytearray(b"abc").isspace())  # expect: False
t(lambda: bytearray(b"abc").istitle())  # expect: False
t(lambda: bytearray(b"abc").isupper())  # expect: False
t(lambda: bytearray(b"abc").join())
# expect: TypeError: bytearray.join() takes exactly one argument (0 given)
t(lambda: bytearray(b"abc").ljust())  # expect: TypeError: ljust expected at least 1 argument, got 0
t(lambda: bytearray(b"abc").lower())  # expect: bytearray(b'abc')
t(lambda: bytearray(b"abc").lstrip())  # expect: bytearray(b'abc')
t(lambda: bytearray(b"abc").maketrans())  # expect: TypeError: maketrans expected 2 arguments, got 0
t(lambda: bytearray(b"abc").partition())
# expect: TypeError: bytearray.partition() takes exactly one argument (0 given)
t(lambda: bytearray(b"abc").pop())  # expect: 99
t(lambda: bytearray(b"abc").remove())
# expect: TypeError: bytearray.remove() takes exactly one argument (0 given)
t(lambda: bytearray(b"abc").removeprefix())
# expect: TypeError: bytearray.removeprefix() takes exactly one argument (0 given)
t(lambda: bytearray(b"abc").removesuffix())
# expect: TypeError: bytearray.removesuffix() takes exactly one argument (0 given)
t(lambda: bytearray(b"abc").replace())
# expect: TypeError: replace expected at least 2 arguments, got 0
t(lambda: bytearray(b"abc").reverse())  # expect: None
t(lambda: bytearray(b"abc").rfind())
# expect: TypeError: rfind() takes at least 1 argument (0 given)
t(lambda: bytearray(b"abc").rindex())
# expect: TypeError: rindex() takes at least 1 argument (0 given)
t(lambda: bytearray(b"abc").rjust())  # expect: TypeError: rjust expected at least 1 argument, got 0
t(lambda: bytearray(b"abc").rpartition())
# expect: TypeError: bytearray.rpartition() takes exactly one argument (0 given)
t(lambda: bytearray(b"abc").rsplit())  # expect: [bytearray(b'abc')]
t(lambda: bytearray(b"abc").rstrip())  # expect: bytearray(b'abc')
t(lambda: bytearray(b"abc").split())  # expect: [bytearray(b'abc')]
t(lambda: bytearray(b"abc").splitlines())  # expect: [bytearray(b'abc')]
t(lambda: bytearray(b"abc").startswith())
# expect: TypeError: startswith() takes at least 1 argument (0 given)
t(lambda: bytearray(b"abc").strip())  # expect: bytearray(b'abc')
t(lambda: bytearray(b"abc").swapcase())  # expect: bytearray(b'ABC')
t(lambda: bytearray(b"abc").title())  # expect: bytearray(b'Abc')
t(lambda: bytearray(b"abc").translate())
# expect: TypeError: translate() takes at least 1 positional argument (0 given)
t(lambda: bytearray(b"abc").upper())  # expect: bytearray(b'ABC')
t(lambda: bytearray(b"abc").zfill())
# expect: TypeError: bytearray.zfill() takes exactly one argument (0 given)
