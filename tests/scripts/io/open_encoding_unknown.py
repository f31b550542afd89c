open(__file__, encoding='nosuch')  # raises: LookupError: unknown encoding: nosuch
