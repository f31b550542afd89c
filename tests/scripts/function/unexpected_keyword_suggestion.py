def f(value):
    pass
f(valeu=1)  # raises: TypeError: f() got an unexpected keyword argument 'valeu'
