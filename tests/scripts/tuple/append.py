(1,).append(2)  # raises: AttributeError: 'tuple' object has no attribute 'append'
