[1] * (2**63)  # raises: OverflowError: cannot fit 'int' into an index-sized integer
