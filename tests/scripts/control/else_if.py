if True:
    pass
else if False:  # syntax-error: expected ':'
    pass
