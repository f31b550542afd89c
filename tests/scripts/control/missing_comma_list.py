[1 2]  # syntax-error: invalid syntax. Perhaps you forgot a comma?
