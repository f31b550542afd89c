{}[5]  # raises: KeyError: 5
