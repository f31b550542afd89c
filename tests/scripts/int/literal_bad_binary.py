x = 0b2  # syntax-error: invalid digit '2' in binary literal
