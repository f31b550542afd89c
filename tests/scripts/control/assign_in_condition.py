if x = 5:  # syntax-error: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
    pass
