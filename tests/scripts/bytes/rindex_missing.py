b"abc".rindex(b"x")  # raises: ValueError: subsection not found
