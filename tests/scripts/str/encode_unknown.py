"a".encode("nope")  # raises: LookupError: unknown encoding: nope
