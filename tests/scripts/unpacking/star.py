a, *b = [1]
*c, d = "xyz"
e, *f, g = range(5)
*h, = (1, 2)
print(a, b, c, d, e, f, g, h)  # expect: 1 [] ['x', 'y'] z 0 [1, 2, 3] 4 [1, 2]
