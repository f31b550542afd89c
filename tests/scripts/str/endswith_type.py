"abc".endswith(b"a")  # raises: TypeError: endswith first arg must be str or a tuple of str, not bytes
