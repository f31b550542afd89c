import _random
_random.Random().setstate(5)  # raises: TypeError: state vector must be a tuple
