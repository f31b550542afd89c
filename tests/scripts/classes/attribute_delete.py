class C:
    pass
c = C()
c.x = 1
del c.x
print(c.__dict__)  # expect: {}
del c.x  # raises: AttributeError: 'C' object has no attribute 'x'
