a && b  # syntax-error: invalid syntax
