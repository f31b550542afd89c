(lambda: 1) = 1  # syntax-error: cannot assign to lambda here. Maybe you meant '==' instead of '='?
