x = "outer"
l = [x for x in range(3)]
print(x, l)  # expect: outer [0, 1, 2]
