{}[1:2]  # raises: KeyError: slice(1, 2, None)
