x = 1
def f():
    x += 1  # raises: UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
f()
