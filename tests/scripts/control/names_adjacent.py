foo bar  # syntax-error: invalid syntax
