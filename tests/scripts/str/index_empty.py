""[0]  # raises: IndexError: string index out of range
