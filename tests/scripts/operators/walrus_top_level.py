x := 5  # syntax-error: invalid syntax
