"abc".startswith(1)  # raises: TypeError: startswith first arg must be str or a tuple of str, not int
