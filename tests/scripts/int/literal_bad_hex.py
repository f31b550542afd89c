x = 0xg  # syntax-error: invalid hexadecimal literal
