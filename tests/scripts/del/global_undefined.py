def f():
    global zz
    del zz  # raises: NameError: name 'zz' is not defined
f()
