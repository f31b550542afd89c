"abc"[1.0]  # raises: TypeError: string indices must be integers, not 'float'
