n = 1
g = (x * n for x in [1, 2])
n = 10
print(list(g))  # expect: [10, 20]
