[x for x in y] = 1  # syntax-error: cannot assign to list comprehension here. Maybe you meant '==' instead of '='?
