a, b = 1, "x"
x = (a) + (b)
