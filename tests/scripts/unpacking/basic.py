a, b = 1, 2
(c, d) = [3, 4]
[e, f] = "xy"
g, = (5,)
print(a, b, c, d, e, f, g)  # expect: 1 2 3 4 x y 5
