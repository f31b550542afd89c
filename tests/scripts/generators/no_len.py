len(x for x in [1])  # raises: TypeError: object of type 'generator' has no len()
