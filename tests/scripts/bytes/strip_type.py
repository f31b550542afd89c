b"a".strip("a")  # raises: TypeError: a bytes-like object is required, not 'str'
