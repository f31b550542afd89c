class C: pass
c = C()
l = [0, 0]
d = {}
c.x, l[1], d["k"] = 1, 2, 3
print(c.x, l, d)  # expect: 1 [0, 2] {'k': 3}
