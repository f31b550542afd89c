été = 5
变量 = 6
print(été + 变量)  # expect: 11
