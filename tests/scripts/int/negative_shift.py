1 << -1  # raises: ValueError: negative shift count
