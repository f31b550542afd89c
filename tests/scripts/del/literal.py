del 5  # syntax-error: cannot delete literal
