d = {}
for i in range(3000):
    d[i] = i
    if i >= 10:
        del d[next(iter(d))]
print(list(d), len(d))  # expect: [2990, 2991, 2992, 2993, 2994, 2995, 2996, 2997, 2998, 2999] 10
