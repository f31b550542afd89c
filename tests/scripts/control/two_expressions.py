1 2  # syntax-error: invalid syntax
