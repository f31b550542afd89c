class C: x = 1
c = C()
c.x += 5
d = {"k": [1]}
d["k"] += [2]
d["k"][0] *= 10
print(c.x, C.x, d)  # expect: 6 1 {'k': [10, 2]}
