d = {(1, 2): "x"}
t = (1, 2)
print(d[*t])  # expect: x
