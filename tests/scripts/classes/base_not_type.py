class A(5): pass  # raises: TypeError: int() takes at most 2 arguments (3 given)
