type = 5
print(type)  # expect: 5
