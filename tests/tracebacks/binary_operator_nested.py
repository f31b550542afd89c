a, b, c = 1, 2, "x"
result = (a * b) + (c - a) * 5
