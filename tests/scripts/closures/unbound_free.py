def f():
    def g():
        return x  # raises: NameError: cannot access free variable 'x' where it is not associated with a value in enclosing scope
    g()
    x = 1
f()
