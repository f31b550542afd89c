class C:
    n = 3
    items = [n for i in range(2)]  # raises: NameError: name 'n' is not defined
