b"abc".split(",")  # raises: TypeError: a bytes-like object is required, not 'str'
