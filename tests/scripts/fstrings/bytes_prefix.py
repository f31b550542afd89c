fb"a"  # syntax-error: invalid syntax
