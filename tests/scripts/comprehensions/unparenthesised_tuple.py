[x, y for x, y in []]  # syntax-error: did you forget parentheses around the comprehension target?
