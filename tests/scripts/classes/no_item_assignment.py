class C:
    pass
C()[0] = 1  # raises: TypeError: 'C' object does not support item assignment
