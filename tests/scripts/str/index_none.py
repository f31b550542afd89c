"abc"[None]  # raises: TypeError: string indices must be integers, not 'NoneType'
