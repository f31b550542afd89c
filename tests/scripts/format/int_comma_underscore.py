format(1, ",_")  # raises: ValueError: Cannot specify both ',' and '_'.
