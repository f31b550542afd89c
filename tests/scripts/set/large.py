s = set(range(10000))
s -= set(range(0, 10000, 2))
print(len(s), 3 in s, 4 in s, sum(s))  # expect: 5000 True False 25000000
