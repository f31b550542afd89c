def f():
    x = 1
    def g():
        return x  # raises: NameError: cannot access free variable 'x' where it is not associated with a value in enclosing scope
    del x
    return g
f()()
