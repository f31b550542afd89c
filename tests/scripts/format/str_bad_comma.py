format("a", ",")  # raises: ValueError: Cannot specify ',' with 's'.
