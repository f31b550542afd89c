"abc".split(1)  # raises: TypeError: must be str or None, not int
