{1: 2 3: 4}  # syntax-error: invalid syntax. Perhaps you forgot a comma?
