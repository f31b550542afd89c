b"a" + 1  # raises: TypeError: can't concat int to bytes
