a, b += 1  # syntax-error: 'tuple' is an illegal expression for augmented assignment
