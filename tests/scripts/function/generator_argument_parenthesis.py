f(x for x in y, 1)  # syntax-error: Generator expression must be parenthesized
