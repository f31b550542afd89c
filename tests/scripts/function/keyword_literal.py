f(True=1)  # syntax-error: cannot assign to True
