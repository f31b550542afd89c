class C:
    pass
len(C())  # raises: TypeError: object of type 'C' has no len()
