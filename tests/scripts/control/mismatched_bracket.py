x = (1, 2]  # syntax-error: closing parenthesis ']' does not match opening parenthesis '('
