if True  # syntax-error: expected ':'
    pass
