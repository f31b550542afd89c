for x in y  # syntax-error: expected ':'
    pass
