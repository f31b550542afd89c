assert 1 > 2, (1, 2)  # raises: AssertionError: (1, 2)
