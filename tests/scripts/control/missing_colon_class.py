class C  # syntax-error: expected ':'
    pass
