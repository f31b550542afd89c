memoryview()  # raises: TypeError: memoryview() missing required argument 'object' (pos 1)
