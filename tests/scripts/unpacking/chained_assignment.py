a = b = [1]
a.append(2)
print(b)  # expect: [1, 2]
x = y, z = 1, 2
print(x, y, z)  # expect: (1, 2) 1 2
