[].index("x")  # raises: ValueError: 'x' is not in list
