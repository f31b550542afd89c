x = a ? b : c  # syntax-error: invalid syntax
