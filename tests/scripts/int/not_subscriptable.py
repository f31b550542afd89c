(5)[0]  # raises: TypeError: 'int' object is not subscriptable
