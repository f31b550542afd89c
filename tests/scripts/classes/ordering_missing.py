class V:
    pass
V() < V()  # raises: TypeError: '<' not supported between instances of 'V' and 'V'
