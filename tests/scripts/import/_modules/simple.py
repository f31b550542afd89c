"""A module for the import tests."""
value = 5
_private = 6


def double(x):
    return x * 2
