frozenset().add(1)  # raises: AttributeError: 'frozenset' object has no attribute 'add'
