b"\xff".decode("utf-8", "nope")  # raises: LookupError: unknown error handler name 'nope'
