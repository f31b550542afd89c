d = {}
d[{}] = 1  # raises: TypeError: unhashable type: 'dict'
