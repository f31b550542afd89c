print({x: x**2 for x in range(3)}, {k: v for k, v in zip("ab", (1, 2)) if v > 1})
# expect: {0: 0, 1: 1, 2: 4} {'b': 2}
