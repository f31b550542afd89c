class C:
    pass
del C()[0]  # raises: TypeError: 'C' object doesn't support item deletion
