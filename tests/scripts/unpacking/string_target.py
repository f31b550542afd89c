"a" = 1  # syntax-error: cannot assign to literal here. Maybe you meant '==' instead of '='?
