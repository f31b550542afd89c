class C:
    pass
C()[0]  # raises: TypeError: 'C' object is not subscriptable
