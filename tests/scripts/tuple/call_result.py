(1, 2)(3)  # raises: TypeError: 'tuple' object is not callable
