print(ord(b"a"))  # expect: 97
ord(b"ab")  # raises: TypeError: ord() expected a character, but string of length 2 found
