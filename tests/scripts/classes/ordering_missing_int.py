class V:
    pass
V() <= 1  # raises: TypeError: '<=' not supported between instances of 'V' and 'int'
