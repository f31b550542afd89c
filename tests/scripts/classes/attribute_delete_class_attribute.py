class C:
    x = 1
c = C()
del c.x  # raises: AttributeError: 'C' object has no attribute 'x'
