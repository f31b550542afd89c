def f():
    pass
f(x=1)  # raises: TypeError: f() got an unexpected keyword argument 'x'
