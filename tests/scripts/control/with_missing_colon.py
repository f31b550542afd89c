with open("x") as f  # syntax-error: expected ':'
    pass
