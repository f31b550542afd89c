format(1, ",c")  # raises: ValueError: Cannot specify ',' with 'c'.
