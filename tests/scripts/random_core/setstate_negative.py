import _random
_random.Random().setstate((-1,) * 625)  # raises: OverflowError: can't convert negative value to unsigned int
