import _random
_random.Random([])  # raises: TypeError: unhashable type: 'list'
