while True  # syntax-error: expected ':'
    pass
