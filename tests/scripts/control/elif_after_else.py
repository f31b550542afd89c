if 1:
    pass
else:
    pass
elif 2:  # syntax-error: invalid syntax
    pass
