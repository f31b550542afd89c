import _random
_random.Random().setstate((1,) * 624 + (625,))  # raises: ValueError: invalid state
