x = 1__0  # syntax-error: invalid decimal literal
