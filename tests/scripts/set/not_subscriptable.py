{1}[0]  # raises: TypeError: 'set' object is not subscriptable
