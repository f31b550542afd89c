(x for x in [1])[0]  # raises: TypeError: 'generator' object is not subscriptable
