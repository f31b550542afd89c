format(1, ",b")  # raises: ValueError: Cannot specify ',' with 'b'.
