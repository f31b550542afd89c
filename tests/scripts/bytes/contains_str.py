"a" in b"abc"  # raises: TypeError: a bytes-like object is required, not 'str'
