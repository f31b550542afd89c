assert 1 == 1
assert 0  # raises: AssertionError
