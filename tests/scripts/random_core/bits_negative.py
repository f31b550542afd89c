import _random
_random.Random().getrandbits(-1)  # raises: ValueError: number of bits must be non-negative
