import _random
_random.Random().setstate((1, 2))  # raises: ValueError: state vector is the wrong size
