x = 1
    y = 2  # syntax-error: IndentationError: unexpected indent
