class C: pass
c = C()
c.x = [1, 2, 3]
del c.x[0], c.x[0]
print(c.x)  # expect: [3]
del c.x
print(c.__dict__)  # expect: {}
