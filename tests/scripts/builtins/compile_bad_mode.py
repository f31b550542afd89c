compile("1", "f", "other")  # raises: ValueError: compile() mode must be 'exec', 'eval' or 'single'
