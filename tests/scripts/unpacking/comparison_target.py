a == b = 1  # syntax-error: cannot assign to comparison
