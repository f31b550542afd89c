bytes(-1)  # raises: ValueError: negative count
