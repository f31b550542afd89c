def f():
    if x:
        return = 5
