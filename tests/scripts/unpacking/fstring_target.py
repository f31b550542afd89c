f"{x}" = 1  # syntax-error: cannot assign to f-string expression here. Maybe you meant '==' instead of '='?
