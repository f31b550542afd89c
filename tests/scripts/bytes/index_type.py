b"abc"["a"]  # raises: TypeError: byte indices must be integers or slices, not str
