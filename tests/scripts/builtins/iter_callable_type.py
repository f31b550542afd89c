iter(5, 1)  # raises: TypeError: iter(object, sentinel): object must be callable
