for x y:  # syntax-error: invalid syntax
    pass
