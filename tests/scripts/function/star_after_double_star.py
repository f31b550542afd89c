f(**{}, *[])  # syntax-error: iterable argument unpacking follows keyword argument unpacking
