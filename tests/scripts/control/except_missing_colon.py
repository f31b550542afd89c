try:
    pass
except ValueError  # syntax-error: expected ':'
    pass
