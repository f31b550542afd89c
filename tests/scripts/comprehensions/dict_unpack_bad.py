{**x for x in []}  # syntax-error: dict unpacking cannot be used in dict comprehension
