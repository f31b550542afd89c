a + b = 1  # syntax-error: cannot assign to expression here. Maybe you meant '==' instead of '='?
