slice(1).indices(-1)  # raises: ValueError: length should not be negative
