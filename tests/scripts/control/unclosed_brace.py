x = {1: 2  # syntax-error: '{' was never closed
