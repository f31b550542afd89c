1 = x  # syntax-error: cannot assign to literal here. Maybe you meant '==' instead of '='?
