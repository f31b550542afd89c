class C: pass
c = C()
c.x: int = 5
d = {}
d["k"]: str = "v"
print(c.x, d)  # expect: 5 {'k': 'v'}
