"ab" * 2**62  # raises: OverflowError: repeated string is too long
