class C:
    pass


c = C()
c.x = None
print(c.x.y.z)
