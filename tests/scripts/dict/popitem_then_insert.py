d = {i: i for i in range(20)}
for i in range(1000):
    d.popitem()
    d[100 + i] = i
print(len(d), list(d)[-1], list(d)[:3])  # expect: 20 1099 [0, 1, 2]
while d:
    d.popitem()
d["x"] = 1
print(d)  # expect: {'x': 1}
