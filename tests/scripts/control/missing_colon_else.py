if True:
    pass
else  # syntax-error: expected ':'
    pass
