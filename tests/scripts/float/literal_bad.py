x = 1e  # syntax-error: invalid decimal literal
