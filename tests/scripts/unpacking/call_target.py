f() = 1  # syntax-error: cannot assign to function call here. Maybe you meant '==' instead of '='?
