print(min(1, 1.0), max(1.0, 1), max(2, 1.5), min(-0.0, 0.0))  # expect: 1 1.0 2 -0.0
