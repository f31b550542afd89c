import _random
_random.Random(x=1)  # raises: TypeError: Random() takes no keyword arguments
