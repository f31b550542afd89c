del None  # syntax-error: cannot delete None
