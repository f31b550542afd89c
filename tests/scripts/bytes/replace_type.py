b"a".replace("a", b"b")  # raises: TypeError: a bytes-like object is required, not 'str'
