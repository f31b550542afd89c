[1][-2]  # raises: IndexError: list index out of range
