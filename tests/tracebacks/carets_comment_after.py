x = 1 / 0  # a comment
