x = b"\x1"  # syntax-error: (value error) invalid \x escape at position 0
