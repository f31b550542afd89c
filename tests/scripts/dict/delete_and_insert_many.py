d = {i: i for i in range(5)}
n = 0
try:
    for k in d:
        n += 1
        del d[k]
        d[k + 100] = 0
except RuntimeError as e:
    print(n, e)  # expect: 5 dictionary keys changed during iteration
