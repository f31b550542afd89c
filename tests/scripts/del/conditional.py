del (a if b else c)  # syntax-error: cannot delete conditional expression
