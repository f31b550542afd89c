except ValueError:  # syntax-error: invalid syntax
    pass
