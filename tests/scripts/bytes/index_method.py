print(b"abc".index(b"c"), b"abcabc".rindex(b"a"))  # expect: 2 3
b"abc".index(b"x")  # raises: ValueError: subsection not found
