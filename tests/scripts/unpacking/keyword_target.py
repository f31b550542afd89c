None = 1  # syntax-error: cannot assign to None
