def outer():
    def inner(a):
        pass
    inner()  # raises: TypeError: outer.<locals>.inner() missing 1 required positional argument: 'a'
outer()
