a = list(range(6))
del a[::-2]
print(a)  # expect: [0, 2, 4]
