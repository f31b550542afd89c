for i in range(3):
    pass
print(i)  # expect: 2
for i in range(0):
    pass
print(i)  # expect: 2
