x = 5 if 1 else 2
print(x)  # expect: 5
