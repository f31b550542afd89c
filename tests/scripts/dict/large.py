d = {i: i * i for i in range(10000)}
for i in range(0, 10000, 2):
    del d[i]
print(len(d), d[9999], 2 in d, next(iter(d)), sum(d))  # expect: 5000 99980001 False 1 25000000
