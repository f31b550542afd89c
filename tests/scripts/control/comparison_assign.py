f(a == 1 = 2)  # syntax-error: expression cannot contain assignment, perhaps you meant "=="?
