import _random
print(_random.Random().getrandbits(128) != _random.Random().getrandbits(128))  # expect: True
