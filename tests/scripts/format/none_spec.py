format(None, "5")  # raises: TypeError: unsupported format string passed to NoneType.__format__
