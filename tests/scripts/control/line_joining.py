x = (1 +
     2
     + 3)
y = 1 + \
    2
z = [
    1,
    2,
]
print(x, y, z)  # expect: 6 3 [1, 2]
