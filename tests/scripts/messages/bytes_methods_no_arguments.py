def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: b"abc".capitalize())  # expect: b'Abc'
t(lambda: b"abc".center())  # expect: TypeError: center expected at least 1 argument, got 0
t(lambda: b"abc".count())  # expect: TypeError: count() takes at least 1 argument (0 given)
t(lambda: b"abc".decode())  # expect: 'abc'
t(lambda: b"abc".endswith())  # expect: TypeError: endswith() takes at least 1 argument (0 given)
t(lambda: b"abc".expandtabs())  # expect: b'abc'
t(lambda: b"abc".find())  # expect: TypeError: find() takes at least 1 argument (0 given)
t(lambda: b"abc".fromhex())
# expect: TypeError: bytes.fromhex() takes exactly one argument (0 given)
t(lambda: b"abc".hex())  # expect: '616263'
t(lambda: b"abc".index())  # expect: TypeError: index() takes at least 1 argument (0 given)
t(lambda: b"abc".isalnum())  # expect: True
t(lambda: b"abc".isalpha())  # expect: True
t(lambda: b"abc".isascii())  # expect: True
t(lambda: b"abc".isdigit())  # expect: False
t(lambda: b"abc".islower())  # expect: True
t(lambda: b"abc".isspace())  # expect: False
t(lambda: b"abc".istitle())  # expect: False
t(lambda: b"abc".isupper())  # expect: False
t(lambda: b"abc".join())  # expect: TypeError: bytes.join() takes exactly one argument (0 given)
t(lambda: b"abc".ljust())  # expect: TypeError: ljust expected at least 1 argument, got 0
t(lambda: b"abc".lower())  # expect: b'abc'
t(lambda: b"abc".lstrip())  # expect: b'abc'
t(lambda: b"abc".maketrans())  # expect: TypeError: maketrans expected 2 arguments, got 0
t(lambda: b"abc".partition())
# expect: TypeError: bytes.partition() takes exactly one argument (0 given)
t(lambda: b"abc".removeprefix())
# expect: TypeError: bytes.removeprefix() takes exactly one argument (0 given)
t(lambda: b"abc".removesuffix())
# expect: TypeError: bytes.removesuffix() takes exactly one argument (0 given)
t(lambda: b"abc".replace())  # expect: TypeError: replace expected at least 2 arguments, got 0
t(lambda: b"abc".rfind())  # expect: TypeError: rfind() takes at least 1 argument (0 given)
t(lambda: b"abc".rindex())  # expect: TypeError: rindex() takes at least 1 argument (0 given)
t(lambda: b"abc".rjust())  # expect: TypeError: rjust expected at least 1 argument, got 0
t(lambda: b"abc".rpartition())
# expect: TypeError: bytes.rpartition() takes exactly one argument (0 given)
t(lambda: b"abc".rsplit())  # expect: [b'abc']
t(lambda: b"abc".rstrip())  # expect: b'abc'
t(lambda: b"abc".split())  # expect: [b'abc']
t(lambda: b"abc".splitlines())  # expect: [b'abc']
t(lambda: b"abc".startswith())
# expect: TypeError: startswith() takes at least 1 argument (0 given)
t(lambda: b"abc".strip())  # expect: b'abc'
t(lambda: b"abc".swapcase())  # expect: b'ABC'
t(lambda: b"abc".title())  # expect: b'Abc'
t(lambda: b"abc".translate())
# expect: TypeError: translate() takes at least 1 positional argument (0 given)
t(lambda: b"abc".upper())  # expect: b'ABC'
t(lambda: b"abc".zfill())  # expect: TypeError: bytes.zfill() takes exactly one argument (0 given)
