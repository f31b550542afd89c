"a".partition(1)  # raises: TypeError: must be str, not int
