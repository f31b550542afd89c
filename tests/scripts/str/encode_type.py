"a".encode(1)  # raises: TypeError: encode() argument 'encoding' must be str, not int
