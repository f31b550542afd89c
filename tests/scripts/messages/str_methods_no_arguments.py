def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: "abc".capitalize())  # expect: 'Abc'
t(lambda: "abc".casefold())  # expect: 'abc'
t(lambda: "abc".center())  # expect: TypeError: center expected at least 1 argument, got 0
t(lambda: "abc".count())  # expect: TypeError: count() takes at least 1 argument (0 given)
t(lambda: "abc".encode())  # expect: b'abc'
t(lambda: "abc".endswith())  # expect: TypeError: endswith() takes at least 1 argument (0 given)
t(lambda: "abc".expandtabs())  # expect: 'abc'
t(lambda: "abc".find())  # expect: TypeError: find() takes at least 1 argument (0 given)
t(lambda: "abc".format())  # expect: 'abc'
t(lambda: "abc".format_map())
# expect: TypeError: str.format_map() takes exactly one argument (0 given)
t(lambda: "abc".index())  # expect: TypeError: index() takes at least 1 argument (0 given)
t(lambda: "abc".isalnum())  # expect: True
t(lambda: "abc".isalpha())  # expect: True
t(lambda: "abc".isascii())  # expect: True
t(lambda: "abc".isdecimal())  # expect: False
t(lambda: "abc".isdigit())  # expect: False
t(lambda: "abc".isidentifier())  # expect: True
t(lambda: "abc".islower())  # expect: True
t(lambda: "abc".isnumeric())  # expect: False
t(lambda: "abc".isprintable())  # expect: True
t(lambda: "abc".isspace())  # expect: False
t(lambda: "abc".istitle())  # expect: False
t(lambda: "abc".isupper())  # expect: False
t(lambda: "abc".join())  # expect: TypeError: str.join() takes exactly one argument (0 given)
t(lambda: "abc".ljust())  # expect: TypeError: ljust expected at least 1 argument, got 0
t(lambda: "abc".lower())  # expect: 'abc'
t(lambda: "abc".lstrip())  # expect: 'abc'
t(lambda: "abc".maketrans())  # expect: TypeError: maketrans expected at least 1 argument, got 0
t(lambda: "abc".partition())
# expect: TypeError: str.partition() takes exactly one argument (0 given)
t(lambda: "abc".removeprefix())
# expect: TypeError: str.removeprefix() takes exactly one argument (0 given)
t(lambda: "abc".removesuffix())
# expect: TypeError: str.removesuffix() takes exactly one argument (0 given)
t(lambda: "abc".replace())  # expect: TypeError: replace expected at least 2 arguments, got 0
t(lambda: "abc".rfind())  # expect: TypeError: rfind() takes at least 1 argument (0 given)
t(lambda: "abc".rindex())  # expect: TypeError: rindex() takes at least 1 argument (0 given)
t(lambda: "abc".rjust())  # expect: TypeError: rjust expected at least 1 argument, got 0
t(lambda: "abc".rpartition())
# expect: TypeError: str.rpartition() takes exactly one argument (0 given)
t(lambda: "abc".rsplit())  # expect: ['abc']
t(lambda: "abc".rstrip())  # expect: 'abc'
t(lambda: "abc".split())  # expect: ['abc']
t(lambda: "abc".splitlines())  # expect: ['abc']
t(lambda: "abc".startswith())  # expect: TypeError: startswith() takes at least 1 argument (0 given)
t(lambda: "abc".strip())  # expect: 'abc'
t(lambda: "abc".swapcase())  # expect: 'ABC'
t(lambda: "abc".title())  # expect: 'Abc'
t(lambda: "abc".translate())
# expect: TypeError: str.translate() takes exactly one argument (0 given)
t(lambda: "abc".upper())  # expect: 'ABC'
t(lambda: "abc".zfill())  # expect: TypeError: str.zfill() takes exactly one argument (0 given)
