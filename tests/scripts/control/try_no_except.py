try:
    x = 1  # syntax-error: expected 'except' or 'finally' block
