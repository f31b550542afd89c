*a, *b = [1]  # syntax-error: multiple starred expressions in assignment
