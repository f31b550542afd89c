f"{x"  # syntax-error: f-string: expecting '}'
