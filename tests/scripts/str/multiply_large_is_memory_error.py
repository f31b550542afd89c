"ab" * 10**18  # raises: MemoryError
