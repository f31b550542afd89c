class C:
    pass
for x in C():  # raises: TypeError: 'C' object is not iterable
    pass
