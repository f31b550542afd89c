import _random
_random.Random().getrandbits('a')  # raises: TypeError: 'str' object cannot be interpreted as an integer
