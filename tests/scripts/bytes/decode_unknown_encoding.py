b"a".decode("nope")  # raises: LookupError: unknown encoding: nope
