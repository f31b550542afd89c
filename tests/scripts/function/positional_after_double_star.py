f(**{}, 1)  # syntax-error: positional argument follows keyword argument unpacking
