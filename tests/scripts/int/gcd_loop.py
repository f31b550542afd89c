a, b = 1071, 462
while b:
    a, b = b, a % b
print(a)  # expect: 21
