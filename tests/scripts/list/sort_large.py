x = 12345
a = []
for _ in range(1000):
    x = (x * 1103515245 + 12345) % 2**31
    a.append(x)
b = sorted(a)
print(all(b[i] <= b[i + 1] for i in range(999)), sorted(b, reverse=True) == b[::-1], len(b))
# expect: True True 1000
