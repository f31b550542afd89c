del a + b  # syntax-error: cannot delete expression
