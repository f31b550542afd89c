x = 0o8  # syntax-error: invalid digit '8' in octal literal
