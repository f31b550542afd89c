{}[1, 2]  # raises: KeyError: (1, 2)
