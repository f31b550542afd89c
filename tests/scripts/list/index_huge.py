[1][2**70]  # raises: IndexError: cannot fit 'int' into an index-sized integer
