{1, 2: 3}  # syntax-error: invalid syntax
