{}.update([(1, 2), (3,)])  # raises: ValueError: dictionary update sequence element #1 has length 1; 2 is required
