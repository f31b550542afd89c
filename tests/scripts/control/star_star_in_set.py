{1, **x}  # syntax-error: invalid syntax
