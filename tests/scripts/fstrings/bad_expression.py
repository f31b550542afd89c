f"{a b}"  # syntax-error: invalid syntax. Perhaps you forgot a comma?
