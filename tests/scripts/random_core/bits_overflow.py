import _random
_random.Random().getrandbits(1 << 70)  # raises: OverflowError: Python int too large to convert to C int
