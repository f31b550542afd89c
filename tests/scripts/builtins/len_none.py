len(None)  # raises: TypeError: object of type 'NoneType' has no len()
