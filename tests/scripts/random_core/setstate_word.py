import _random
_random.Random().setstate((1 << 32,) * 625)  # raises: ValueError: invalid state
