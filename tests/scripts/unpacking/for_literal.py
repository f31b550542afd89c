for 1 in x: pass  # syntax-error: cannot assign to literal
