import _random
_random.Random(1, 2)  # raises: TypeError: Random() requires 0 or 1 argument
